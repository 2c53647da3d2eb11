/** What the server answers. Times are ISO 8601 in UTC; offsets are UTF-16 code units, half-open. */
declare namespace Api {
  type Kind = "PERSON" | "ORGANIZATION" | "LOCATION" | "DATE" | "TIME" | "DURATION" | "SET";

  interface Mark {
    start: number;
    end: number;
    kind: Kind;
    /** What found it: annotator and version. */
    by: string;
    entity?: string | null;
    name?: string | null;
    country?: string | null;
    /** From 0 to 1. */
    confidence?: number | null;
    /** TIMEX3. */
    value?: string | null;
    earliest?: string | null;
    latest?: string | null;
    /** Begin and end, parted by a slash. */
    range?: string | null;
    /** Keys of the day pages that show it. */
    days?: string[] | null;
  }

  interface Summary {
    id: string;
    /** Partition and offset of its record, as in 3-1234. */
    ref: string;
    headline: string | null;
    publisher: string | null;
    url: string | null;
    language: string;
    published: string | null;
    ingestedAt: string;
    entities: number;
    dates: number;
  }

  interface Card extends Summary {
    /** May be cut; textLength is the length of the whole. */
    text: string;
    textLength: number;
    marks: Mark[];
  }

  interface Status {
    version: string;
    prefix: string;
    articles: number;
    keep: number;
    since: string | null;
    readUp: boolean;
    now: string;
    /** What keeps the server from reading. */
    problem?: string | null;
  }

  interface Frame {
    seen: number;
    perSecond: number;
    skipped: number;
    articles: Card[];
  }

  interface Named {
    entity: string;
    name: string;
    articles: number;
  }

  interface Ranked extends Named {
    country: string | null;
    before: number;
    trend: number[];
  }

  interface Top<T> {
    person: T[];
    organization: T[];
    location: T[];
  }

  interface Country {
    country: string;
    articles: number;
    places: Named[];
  }

  interface Overview {
    window: "hour" | "day";
    from: string;
    until: string;
    complete: boolean;
    articles: number;
    minutes: { from: string; step: string; languages: { language: string; counts: number[] }[] };
    top: Top<Ranked>;
    countries: Country[];
  }

  interface Bucket {
    key: string;
    articles: number;
  }

  interface Timeline {
    by: Precision;
    buckets: Bucket[];
    today: string;
  }

  type Precision = "day" | "month" | "year";

  interface Sentence {
    article: Summary;
    start: number;
    end: number;
    text: string;
    /** Their offsets count from the start of the article. */
    marks: Mark[];
    about: [number, number][];
  }

  interface Day {
    day: string;
    articles: number;
    sentences: Sentence[];
    next: string | null;
  }

  interface Entity {
    entity: string;
    name: string;
    kind: Kind;
    country: string | null;
    articles: number;
    with: Top<Named>;
    days: Bucket[];
    sentences: Sentence[];
    next: string | null;
  }

  interface Articles {
    articles: Summary[];
    total: number;
    next: string | null;
  }

  interface Facet {
    value: string;
    articles: number;
  }

  interface Facets {
    languages: Facet[];
    publishers: Facet[];
  }

  interface Suggestion extends Named {
    kind: Kind;
    country: string | null;
  }

  interface Provenance {
    stage: string;
    annotator: string;
    version: string;
    model: string | null;
    modelSha256: string | null;
  }

  interface Article {
    article: Card;
    languageConfidence: number | null;
    statuses: Record<string, string>;
    provenance: Provenance[];
    pipelineVersion: string | null;
    runId: string | null;
    record: unknown;
    place: { topic: string; partition: number; offset: number; timestamp: string };
  }

  interface Lag {
    group: string;
    state: string;
    topic: string;
    behind: number;
    partitions: { partition: number; behind: number }[];
  }

  interface Stage {
    stage: string;
    articles: number;
    meanMillis: number;
    recentMillis: number | null;
    maxMillis: number | null;
  }

  interface Cause {
    cause: string;
    letters: number;
    message: string;
    exception: string;
    place: string;
    first: string;
    last: string;
    show: string;
    retry: string;
  }

  interface Replay {
    run: string;
    state: string;
    made: string;
    version: string;
    articles: number;
    done: number;
    failed: number;
    diff: string;
  }

  /** A part that could not be asked is missing or null; problems says so. */
  interface Machine {
    rates?: { step: string; from: string; published: number[]; enriched: number[] } | null;
    lag?: Lag[] | null;
    stages?: Stage[] | null;
    stagesHint?: string | null;
    dead?: { waiting: number; more: boolean; causes: Cause[] } | null;
    replays?: Replay[] | null;
    problems?: string[] | null;
  }

  interface Diff {
    run: string;
    articles: number;
    same: number;
    different: number;
    kinds: { kind: string; added: number; removed: number; changed: number }[];
    samples: { id: string; headline: string | null; changes: string[] }[];
    complete: boolean;
  }
}
