/** What is found in titles comes before what is found in texts. */
export type Tier = 'title' | 'text';

/** How far somebody has read: `shown` things of the window that begins behind the thing `after`. */
export interface Place {
  tier: Tier;
  /** '' at the beginning. */
  after: string;
  shown: number;
}

const BEGINNING: Place = { tier: 'title', after: '', shown: 0 };

export const writePlace = ({ tier, after, shown }: Place): string => `${tier} ${shown} ${after}`;

/** Null: it is no cursor of ours. */
export function readPlace(cursor: string | undefined): Place | null {
  if (cursor === undefined) return BEGINNING;
  const [, tier, shown = '', after = ''] = /^(title|text) (\d{1,3}) (.*)$/.exec(cursor) ?? [];
  return tier === 'title' || tier === 'text' ? { tier, after, shown: Number(shown) } : null;
}
