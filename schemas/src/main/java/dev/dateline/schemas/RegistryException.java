package dev.dateline.schemas;

import org.apache.kafka.common.errors.RetriableException;

/** The schema registry cannot be asked. The record is fine, the registry is not. */
public final class RegistryException extends RetriableException {

  private static final long serialVersionUID = 1L;

  RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
