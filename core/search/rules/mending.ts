/** What is compared with the index, one after the other. */
export const SOURCES = ['posts', 'courses', 'statutes', 'questions'] as const;
export type Source = (typeof SOURCES)[number];

/** How far the comparing has come. */
export interface Mending {
  source: Source;
  /** '' at the beginning of a source. */
  after: string;
}

export const BEGINNING: Mending = { source: SOURCES[0], after: '' };

/** Where to go on; after the last source from the first again. `next` is null at the end of a source. */
export function mendingAfter({ source }: Mending, next: string | null): Mending {
  if (next !== null) return { source, after: next };
  const following = SOURCES[SOURCES.indexOf(source) + 1];
  return following ? { source: following, after: '' } : BEGINNING;
}
