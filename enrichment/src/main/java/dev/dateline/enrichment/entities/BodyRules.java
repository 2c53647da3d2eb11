package dev.dateline.enrichment.entities;

/** When a run of capitalised words is an organisation or a place by the words in it. */
final class BodyRules {

  private static final int MAX_TOKENS = 10;

  private final Page page;

  BodyRules(Page page) {
    this.page = page;
  }

  /** The organisation or place at the run's start, or null. */
  Mention find(Run run, int limit) {
    int from = run.from();
    if (page.is(from, Cue.ORGANIZATION_HEAD)) {
      int end = headed(from, limit);
      return end > from + 1 ? Mention.of(from, end, EntityType.ORGANIZATION) : null;
    }
    if (page.is(from, Cue.PLACE_HEAD)) {
      int end = headed(from, limit);
      return end > from + 1 ? Mention.of(from, end, EntityType.LOCATION) : null;
    }
    return tailed(run);
  }

  private Mention tailed(Run run) {
    int organization = run.lastWith(page, Cue.ORGANIZATION_TAIL);
    int place = run.lastWith(page, Cue.PLACE_TAIL);
    if (organization < 0 && place < 0) {
      return null;
    }
    var type = organization > place ? EntityType.ORGANIZATION : EntityType.LOCATION;
    return Mention.of(run.from(), run.end(Math.max(organization, place)), type);
  }

  /** "Ministero della Difesa", "Università di Pisa": parts and the words that link them. */
  private int headed(int from, int limit) {
    int end = Parts.end(page, from, limit);
    int at = end;
    while (at < limit && at - from < MAX_TOKENS) {
      if (page.capital(at) && !page.is(at, Cue.TITLE) && !endsName(at, end)) {
        end = Parts.end(page, at, limit);
        at = end;
      } else if (page.is(at, Cue.LINKER)
          || (page.isMark(at, '\'') && page.is(at - 1, Cue.LINKER))) {
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  /** A capitalised article or weekday ends a name, unless linked to it: "Consiglio di Stato". */
  private boolean endsName(int at, int end) {
    return at == end && page.is(at, Cue.COMMON) && !page.is(at, Cue.ORGANIZATION_TAIL);
  }
}
