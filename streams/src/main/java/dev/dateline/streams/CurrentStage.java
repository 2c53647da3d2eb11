package dev.dateline.streams;

import dev.dateline.enrichment.StageObserver;

/** Knows which stage a document is in, and passes on what it is told. Used by one thread. */
final class CurrentStage implements StageObserver {

  private final StageObserver observer;
  private String stage = "enrichment";

  CurrentStage(StageObserver observer) {
    this.observer = observer;
  }

  @Override
  public void begins(String next) {
    stage = next;
    observer.begins(next);
  }

  @Override
  public void ended(String last) {
    observer.ended(last);
  }

  /** The stage that began last. */
  String name() {
    return stage;
  }
}
