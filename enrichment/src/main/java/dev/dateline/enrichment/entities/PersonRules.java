package dev.dateline.enrichment.entities;

import dev.dateline.enrichment.entities.Page.Shape;

/** When a run of capitalised words is a person. */
final class PersonRules {

  private static final int MAX_PARTS = 4;

  private final Page page;
  private final boolean nounsCapitalised;

  PersonRules(Page page, boolean nounsCapitalised) {
    this.page = page;
    this.nounsCapitalised = nounsCapitalised;
  }

  /** How many tokens the person's name at the run's start reaches to; -1 when it names none. */
  int end(Run whole, TitleScope title, int limit) {
    var run = whole.first(MAX_PARTS);
    if (page.shape(run.from()) == Shape.UPPER && !title.names(run.parts())) {
      return -1;
    }
    int end = withParticles(run, limit);
    boolean several = run.parts() > 1 || end > run.to();
    boolean person =
        title.names(several ? 2 : 1)
            || (several && (looksLikeName(run) || saysSomething(run, limit)));
    return person && !isLoneWord(run, several) ? end : -1;
  }

  private boolean looksLikeName(Run run) {
    int from = run.from();
    return page.is(from, Cue.GIVEN)
        || run.hasMiddleInitial(page)
        || (page.shape(from) == Shape.INITIAL && page.isMark(from + 1, '.'))
        || (page.is(from, Cue.SURNAME_FIRST) && run.end(1) - run.end(0) > 1)
        || (!nounsCapitalised && page.is(run.start(run.parts() - 1), Cue.FAMILY));
  }

  private boolean saysSomething(Run run, int limit) {
    int next = run.to();
    return next < limit && !nounsCapitalised && run.parts() == 2 && page.is(next, Cue.SAID);
  }

  /** "Ursula von der Leyen": particles and what they lead to belong to the name. */
  private int withParticles(Run run, int limit) {
    int end = run.to();
    int at = end;
    while (at < limit && page.is(at, Cue.PARTICLE)) {
      at++;
    }
    boolean leads = at > end && at < limit && page.capital(at) && page.is(run.from(), Cue.GIVEN);
    return leads && !page.is(at, Cue.COMMON) ? Parts.end(page, at, limit) : end;
  }

  /** One letter or an acronym after a title is no name: "presidente ANM". */
  private boolean isLoneWord(Run run, boolean several) {
    return !several && page.shape(run.from()) != Shape.CAPITALISED;
  }
}
