/** What is compared with that by which it is found, in this order: names of members are found by parts of their own. */
export const SOURCES = ['members', 'posts', 'disclosures', 'notes', 'courses', 'statutes', 'questions'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * Counts up whenever a text gives other grams than before, or something else is found too. Entries of an older count find less until the timer has come
 * by, so the comparison then begins again at once.
 */
export const INDEX_VERSION = 6;

/** How far the comparison has got. */
export interface Mending {
  source: Source;
  /** '' at the beginning of a source. */
  after: string;
}

export const BEGINNING: Mending = { source: SOURCES[0], after: '' };

/** Where a run starts: where the last one stopped, unless that one wrote an older index. */
export const mendingFrom = (progress: (Mending & { index?: number }) | null): Mending =>
  progress?.index === INDEX_VERSION ? progress : BEGINNING;

/** Where to continue. `next` is null at the end of a source; after the last source the first one follows again. */
export function mendingAfter({ source }: Mending, next: string | null): Mending {
  if (next !== null) return { source, after: next };
  const following = SOURCES[SOURCES.indexOf(source) + 1];
  return following ? { source: following, after: '' } : BEGINNING;
}
