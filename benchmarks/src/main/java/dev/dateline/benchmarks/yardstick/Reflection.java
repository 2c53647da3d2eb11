package dev.dateline.benchmarks.yardstick;

import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls libraries that are not here when this is compiled. */
final class Reflection {

  private Reflection() {}

  static boolean isPresent(String type) {
    try {
      Class.forName(type, false, Reflection.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** The public method of that name with so many parameters, which are of these types. */
  static Method method(String type, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    return Class.forName(type).getMethod(name, parameters);
  }

  /** The result of the public method of that name that takes these arguments. */
  static Object call(Object target, String name, Object... arguments)
      throws ReflectiveOperationException {
    var types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    return target.getClass().getMethod(name, types).invoke(target, arguments);
  }

  /** A new object of a class with one constructor for that argument's declared type. */
  static Object create(String type, Class<?> parameter, Object argument)
      throws ReflectiveOperationException {
    return Class.forName(type).getConstructor(parameter).newInstance(argument);
  }
}
