/** Things found by title come before things found by text. */
export type Tier = 'title' | 'text';

/** How far a search was read: `shown` things of the window that starts after the thing `after`. */
export interface Place {
  tier: Tier;
  /** '' at the beginning. */
  after: string;
  shown: number;
}

const BEGINNING: Place = { tier: 'title', after: '', shown: 0 };

export const writePlace = ({ tier, after, shown }: Place): string => `${tier} ${shown} ${after}`;

/** Returns null if the cursor is malformed. */
export function readPlace(cursor: string | undefined): Place | null {
  if (cursor === undefined) return BEGINNING;
  const [, tier, shown = '', after = ''] = /^(title|text) (\d{1,3}) (.*)$/.exec(cursor) ?? [];
  return tier === 'title' || tier === 'text' ? { tier, after, shown: Number(shown) } : null;
}
