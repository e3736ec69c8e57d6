// Made from report.schema.json by `npm run types`. Do not edit.

/**
 * A request to Crosscheck, the report for it, or the error in its place. Fields may be added to reports within version 1.
 */
export type CrosscheckDocument = Request | Report | ErrorReport;
/**
 * [start, end) in UTF-16 code units of the article's text as it was passed in: what JavaScript's slice takes.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];
export type Kind = 'time' | 'quantity' | 'quote' | 'claim';
/**
 * What the reader corrected; replayed on every run.
 */
export type Decision =
  | {
      /**
       * These two mentions are about the same thing.
       *
       * @minItems 2
       * @maxItems 2
       */
      link: [Place, Place];
    }
  | {
      /**
       * These two mentions are about different things.
       *
       * @minItems 2
       * @maxItems 2
       */
      unlink: [Place, Place];
    }
  | {
      keep: Passage;
    }
  | {
      drop: Passage;
    }
  | {
      /**
       * Two names of one actor.
       *
       * @minItems 2
       * @maxItems 2
       */
      same: [string, string];
    };
/**
 * Article id, and where a mention begins in it (UTF-16 code units).
 *
 * @minItems 2
 * @maxItems 2
 */
export type Place = [string, number];
/**
 * Article id, and a passage of it.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Passage = [string, Span];
/**
 * A span, or null where the words stand nowhere in the text.
 */
export type MaybeSpan = Span | null;
/**
 * An ISO 8601 day, 2025-12-02.
 */
export type Day = string;
/**
 * How sure the article is of what it tells.
 */
export type Certainty = 'denied' | 'disputed' | 'alleged' | 'reported' | 'stated' | 'confirmed';
/**
 * [start, end) in UTF-16 code units of the article's text as it was passed in: what JavaScript's slice takes.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span1 = [number, number];
export type Verdict = 'single' | 'agree' | 'compatible' | 'variant' | 'update' | 'tension' | 'contested' | 'conflict';
export type Value = TimeValue | QuantityValue | QuoteValue | ClaimValue;
export type Voice = 'own' | 'quoted' | 'attributed';
export type SourceKind = 'agency' | 'outlet' | 'official' | 'person' | 'document' | 'unnamed' | 'other';
export type Relation = 'agree' | 'compatible' | 'variant' | 'update' | 'tension' | 'contested' | 'conflict';

/**
 * What compare takes.
 */
export interface Request {
  articles: ArticleInput[];
  options?: Options;
  decisions?: Decision[];
}
/**
 * One pasted article. What is left out is read out of the text.
 */
export interface ArticleInput {
  /**
   * Unique in the request, chosen by the caller.
   */
  id: string;
  /**
   * Plain text as pasted: furniture and all.
   */
  text: string;
  /**
   * From rich text: which element a passage stood in.
   */
  hints?: Hint[];
  title?: string;
  /**
   * The outlet.
   */
  source?: string;
  byline?: string;
  url?: string;
  /**
   * An ISO 8601 day, or empty where it is not known.
   */
  published?: string;
}
/**
 * What a passage stood in before it became plain text.
 */
export interface Hint {
  span: Span;
  /**
   * Element name, lower case.
   */
  tag?: string;
  /**
   * Words of its class, id, role and itemprop, lower case.
   */
  names?: string[];
  /**
   * Share of its characters that are link text.
   */
  links?: number;
  /**
   * Whether the page did not show it (display: none, hidden, aria-hidden, for screen readers only).
   */
  hidden?: boolean;
}
/**
 * What to read.
 */
export interface Options {
  /**
   * Language of the articles.
   */
  language?: 'en';
  /**
   * Kinds of facts to compare; all by default.
   */
  kinds?: Kind[];
}
/**
 * What compare gives.
 */
export interface Report {
  format: 'crosscheck-report';
  version: 1;
  /**
   * Version of the core.
   */
  engine: string;
  articles: Article[];
  /**
   * Most important first.
   */
  findings: Finding[];
  entities: Entity[];
  origins: Origin[];
  passages: SharedPassage[];
  versions?: Versions[];
  /**
   * By first day.
   */
  timeline: Dated[];
  coverage: Coverage[];
}
/**
 * An article as it was read.
 */
export interface Article {
  id: string;
  /**
   * The title: given, or found in the text.
   */
  title: {
    text: string;
    span: MaybeSpan;
  };
  source: string;
  byline: string;
  /**
   * The date that relative times count from, and where it is from.
   */
  published: {
    value: Day | null;
    basis: 'given' | 'stated' | 'inferred' | 'unknown';
    /**
     * Where no date is told: not before this day.
     */
    from?: Day;
    /**
     * Not after this day.
     */
    to?: Day;
  };
  /**
   * BCP 47 code; “und” where it cannot be told.
   */
  language: string;
  words: number;
  blocks: Block[];
  sentences: Span[];
  attributions: AttributionInText[];
  times: TimeExpression[];
  quantities: QuantityExpression[];
}
/**
 * A stretch of the text and what it is. Nothing is deleted: furniture says why it is left out.
 */
export interface Block {
  span: Span;
  role: 'title' | 'standfirst' | 'byline' | 'dateline' | 'heading' | 'body' | 'item' | 'caption' | 'furniture';
  /**
   * Why it is furniture.
   */
  why?: string;
}
/**
 * Somebody is said to have said something. A part that stands nowhere in the text is null.
 */
export interface AttributionInText {
  source: MaybeSpan;
  cue: MaybeSpan;
  content: MaybeSpan;
  form: 'direct' | 'mixed' | 'indirect';
  /**
   * What the source does: says it, thinks it, wants it to be, or speaks of it.
   */
  act: 'statement' | 'thought' | 'intent' | 'topic';
  certainty: Certainty;
  /**
   * The passages of the content, where source and cue stand between them. The content then is the span from the first to the last of them, or the longest alone where that overlaps more with all.
   */
  parts?: Span[];
  /**
   * The source is not named.
   */
  anonymous?: boolean;
  /**
   * Id of the entity that the source is.
   */
  entity?: string;
  /**
   * Id of the entity that was told.
   */
  hearer?: string;
}
/**
 * A time expression; also those that date no event.
 */
export interface TimeExpression {
  span: Span;
  /**
   * ISO-TimeML value, 2025-11-28 or 2025-W48.
   */
  timex: string;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /**
   * The first day, or the date-time where a clock time is told; absent where it is not known.
   */
  from?: string;
  /**
   * The last day, or the date-time.
   */
  to?: string;
  granularity?:
    | 'second'
    | 'minute'
    | 'hour'
    | 'part-of-day'
    | 'day'
    | 'weekend'
    | 'week'
    | 'month'
    | 'season'
    | 'quarter'
    | 'half'
    | 'year'
    | 'decade'
    | 'century'
    | 'none';
  /**
   * Of a distance (“two months ago”): the day that counting comes to.
   */
  day?: string;
  /**
   * The length of a duration; a month is 30 days, a year 365.
   */
  seconds?: number;
  /**
   * Minutes east of Greenwich, where the text tells the zone of a clock time.
   */
  zone?: number;
  /**
   * The beginning, middle or end of what timex names: “early September”.
   */
  mod?: 'START' | 'MID' | 'END' | 'APPROX' | 'MORE_THAN' | 'LESS_THAN';
  /**
   * How it bounds what it dates.
   */
  bound?: 'since' | 'by' | 'before' | 'after';
  event?: Span1;
  /**
   * Where it is the first end of a range; the other end is the next time.
   */
  range?: {
    span: Span;
    timex: string;
    from: string;
    to: string;
  };
}
/**
 * A quantity; also those that count nothing comparable.
 */
export interface QuantityExpression {
  span: Span;
  value: QuantityValue;
}
/**
 * An interval of numbers. “At least 83” is low 83, high null.
 */
export interface QuantityValue {
  type: 'quantity';
  /**
   * The number named; null for a range.
   */
  number: number | null;
  /**
   * Null: open.
   */
  low: number | null;
  /**
   * Null: open.
   */
  high: number | null;
  /**
   * “More than 80”: 80 itself is out.
   */
  lowOpen?: boolean;
  /**
   * “Fewer than 80”: 80 itself is out.
   */
  highOpen?: boolean;
  approximate: boolean;
  /**
   * A unit (“kilometer”, as the article tells it), an ISO 4217 currency, “percent”, or the lemma of what is counted.
   */
  unit: string;
  /**
   * The phrase that is counted or measured.
   */
  counted: string;
  /**
   * A place in an order: “the third strike”.
   */
  rank?: boolean;
  /**
   * For a change: “rose by 5 %”.
   */
  trend?: 'up' | 'down';
  /**
   * Of a rate: “year” for “5 % a year”.
   */
  per?: string;
  /**
   * What of its owner the figure tells: “turnout”, “age”.
   */
  attribute?: string;
  /**
   * Who or what has it, in the article's words.
   */
  owner?: string;
  /**
   * For a part of a whole that is named (“nine of the 11”): the whole, null where it is no figure.
   */
  whole?: number | null;
  /**
   * A running total: “so far”, “since September”.
   */
  total?: boolean;
}
/**
 * A question that the articles answer, and how their answers relate.
 */
export interface Finding {
  id: string;
  kind: Kind;
  /**
   * What it is about, in words of the articles.
   */
  topic: string;
  verdict: Verdict;
  /**
   * One sentence for a person.
   */
  why: string;
  confidence: number;
  importance: number;
  positions: Position[];
  /**
   * Every pair of positions.
   */
  relations: RelationOfTwo[];
  /**
   * Ids of the origins that it rests on.
   */
  origins: string[];
}
/**
 * One answer, and every place that gives it.
 */
export interface Position {
  /**
   * The words of its first mention.
   */
  text: string;
  value: Value;
  mentions: Mention[];
}
/**
 * An interval of time, both ends included.
 */
export interface TimeValue {
  type: 'time';
  from: string;
  to: string;
  granularity:
    | 'second'
    | 'minute'
    | 'hour'
    | 'part-of-day'
    | 'day'
    | 'weekend'
    | 'week'
    | 'month'
    | 'season'
    | 'quarter'
    | 'half'
    | 'year'
    | 'decade'
    | 'century'
    | 'none';
  /**
   * ISO-TimeML.
   */
  timex: string;
}
/**
 * Somebody's words.
 */
export interface QuoteValue {
  type: 'quote';
  words: string;
  form: 'direct' | 'mixed' | 'indirect' | 'unquoted';
  /**
   * Id of an entity; null where nobody is named.
   */
  speaker: string | null;
  /**
   * The word of saying.
   */
  cue: string;
  /**
   * Id of the entity that was told.
   */
  addressee?: string;
  /**
   * Where or in what it was said, in the article's words.
   */
  occasion?: string;
}
/**
 * Who did what to whom.
 */
export interface ClaimValue {
  type: 'claim';
  subject: string;
  predicate: string;
  object: string;
  negated: boolean;
  conditional: boolean;
}
/**
 * A place that gives a position: article.text.slice(...span) is the evidence.
 */
export interface Mention {
  article: string;
  span: Span;
  sentence: Span;
  /**
   * The rule that read it.
   */
  rule: string;
  paragraph: number;
  voice: Voice;
  certainty: Certainty;
  /**
   * The chain, innermost last.
   */
  attribution: Attribution[];
}
/**
 * Who is said to have said it.
 */
export interface Attribution {
  source: string;
  kind: SourceKind;
  anonymous: boolean;
  span: Span;
}
/**
 * How two positions of a finding relate.
 */
export interface RelationOfTwo {
  /**
   * Places in positions.
   *
   * @minItems 2
   * @maxItems 2
   */
  between: [number, number];
  relation: Relation;
  rule: string;
  /**
   * One sentence for a person.
   */
  why: string;
  /**
   * Of quotations: what stands differently, in text order.
   */
  edits?: Edit[];
}
/**
 * A difference between two versions of the same words.
 */
export interface Edit {
  type:
    | 'partial'
    | 'cut'
    | 'ellipsis'
    | 'bracket'
    | 'merged'
    | 'spelling'
    | 'synonym'
    | 'order'
    | 'paraphrased'
    | 'negation'
    | 'number'
    | 'modal'
    | 'actor'
    | 'speaker'
    | 'cue';
  /**
   * The words of the first position; empty for none.
   */
  a: string;
  /**
   * The words of the second position; empty for none.
   */
  b: string;
}
/**
 * Somebody or something that the articles name.
 */
export interface Entity {
  id: string;
  type: 'person' | 'organization' | 'place' | 'vehicle' | 'operation' | 'other';
  name: string;
  labels: Label[];
}
/**
 * A wording for an entity.
 */
export interface Label {
  text: string;
  voice: Voice;
  /**
   * It judges.
   */
  loaded: boolean;
  mentions: PlaceOf[];
}
/**
 * A passage of an article.
 */
export interface PlaceOf {
  article: string;
  span: Span;
}
/**
 * Whose reporting facts rest on.
 */
export interface Origin {
  id: string;
  name: string;
  kind: SourceKind;
  articles: string[];
  findings: string[];
  /**
   * Items: Where an article shows it.
   */
  evidence: {
    article: string;
    span: Span;
    by: 'attribution' | 'byline' | 'copied-text' | 'shared-quote';
  }[];
}
/**
 * Text that two articles have in common.
 */
export interface SharedPassage {
  /**
   * Article ids.
   *
   * @minItems 2
   * @maxItems 2
   */
  between: [string, string];
  /**
   * Where it stands in each.
   *
   * @minItems 2
   * @maxItems 2
   */
  spans: [Span, Span];
  kind: 'copied';
}
/**
 * Two versions of one article, and the findings in which they differ.
 */
export interface Versions {
  /**
   * Article ids.
   *
   * @minItems 2
   * @maxItems 2
   */
  articles: [string, string];
  /**
   * The share of the shorter one's words that stand in sentences of the other.
   */
  shared: number;
  /**
   * The one that was published later; null where dates do not tell.
   */
  later: string | null;
  /**
   * Findings that both have and answer otherwise.
   */
  changed: string[];
  /**
   * For each of the two, findings that the other has not.
   *
   * @minItems 2
   * @maxItems 2
   */
  only: [string[], string[]];
}
/**
 * A finding that has a date.
 */
export interface Dated {
  from: string;
  to: string;
  finding: string;
}
/**
 * How much of an article was read.
 */
export interface Coverage {
  article: string;
  sentences: number;
  read: number;
  /**
   * Items: A passage that was not read.
   */
  unread: {
    span: Span;
    why: string;
  }[];
}
/**
 * What is given in place of a report for a request that cannot be read.
 */
export interface ErrorReport {
  /**
   * What is wrong.
   */
  error: {
    /**
     * For a program.
     */
    code: string;
    /**
     * For a person.
     */
    message: string;
    /**
     * The place in the request: articles[2].text.
     */
    at: string;
  };
}
