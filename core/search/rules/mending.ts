/** The sources that are compared with the index, in this order. */
export const SOURCES = ['posts', 'courses', 'statutes', 'questions'] as const;
export type Source = (typeof SOURCES)[number];

/** How far the comparison has got. */
export interface Mending {
  source: Source;
  /** '' at the beginning of a source. */
  after: string;
}

export const BEGINNING: Mending = { source: SOURCES[0], after: '' };

/** Where to continue. `next` is null at the end of a source; after the last source the first one follows again. */
export function mendingAfter({ source }: Mending, next: string | null): Mending {
  if (next !== null) return { source, after: next };
  const following = SOURCES[SOURCES.indexOf(source) + 1];
  return following ? { source: following, after: '' } : BEGINNING;
}
