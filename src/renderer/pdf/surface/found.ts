/** A place that a search or a link leads to. */
export interface Found {
  /** 1-based. */
  readonly page: number;
  /** Words to mark, as they are written there; none: the page alone is meant. */
  readonly mots: readonly string[];
}
