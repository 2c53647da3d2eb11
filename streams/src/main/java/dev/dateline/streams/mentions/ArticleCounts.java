package dev.dateline.streams.mentions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;

/**
 * How many articles name an entity, are in a language, come from a publisher: by the hour in which
 * they were ingested. Each article counts once, as it is now.
 */
public final class ArticleCounts {

  /** Length of the windows, which begin at full hours of UTC. */
  public static final Duration WINDOW = Duration.ofHours(1);

  /** How long a window is kept, and how late an article may still be counted. */
  public static final Duration RETENTION = Duration.ofDays(7);

  private final WindowStore<String, Long> counts;

  /** Counts that are kept in that store. */
  public ArticleCounts(WindowStore<String, Long> counts) {
    this.counts = counts;
  }

  /** What articles are counted by. */
  public enum By {
    /** The entity's id. */
    ENTITY,
    /** The BCP 47 tag. */
    LANGUAGE,
    /** As the source names them. */
    PUBLISHER;

    /** The key in the store of what is counted. */
    public String key(String what) {
      return title() + ":" + what;
    }

    /** How it is written: {@code entity}. */
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What one article adds to. */
  private record Window(String key, long start) {}

  /**
   * Counts an article as it is now, and no longer as it was before.
   *
   * @param before empty for one that was not counted before
   * @param now empty for one that is there no more
   */
  public void replace(Optional<IndexedArticle> before, Optional<IndexedArticle> now) {
    var changes = new LinkedHashMap<Window, Integer>();
    before.ifPresent(it -> windows(it).forEach(window -> changes.merge(window, -1, Integer::sum)));
    now.ifPresent(it -> windows(it).forEach(window -> changes.merge(window, 1, Integer::sum)));
    changes.forEach(this::change);
  }

  private static List<Window> windows(IndexedArticle article) {
    long start = Math.floorDiv(article.time(), WINDOW.toMillis()) * WINDOW.toMillis();
    var windows = new ArrayList<Window>();
    article.entities().forEach(it -> windows.add(new Window(By.ENTITY.key(it), start)));
    windows.add(new Window(By.LANGUAGE.key(article.language()), start));
    if (!article.publisher().isEmpty()) {
      windows.add(new Window(By.PUBLISHER.key(article.publisher()), start));
    }
    return windows;
  }

  private void change(Window window, int by) {
    if (by == 0) {
      return;
    }
    var before = counts.fetch(window.key(), window.start());
    long after = (before == null ? 0 : before) + by;
    counts.put(window.key(), after > 0 ? after : null, window.start());
  }
}
