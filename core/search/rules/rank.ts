import { canonicalText } from './canonical';
import { shareOfTerms } from './marks';
import type { SearchPlan } from './search-plan';

/** A passage of something found. */
export interface Passage {
  /** Key of the thing it belongs to. Keys sort by time: a larger key is newer. */
  thing: string;
  title: string;
  text: string;
}

/**
 * How well a passage matches, 0–7. Terms in the title count twice as much as in the text, and a title that begins with
 * the first term gets 1 more, because people often search by name. The index has already checked that all grams occur.
 */
export function scoreOf({ title, text }: Passage, plan: Pick<SearchPlan, 'terms'>): number {
  const begins = canonicalText(title).text.startsWith(canonicalText(plan.terms[0] ?? '').text) ? 1 : 0;
  return 4 * shareOfTerms(title, plan) + 2 * shareOfTerms(text, plan) + begins;
}

/** Each thing once, with its best passage; best first, and the newest first among equals. */
export function ranked<Found extends Passage>(passages: readonly Found[], plan: Pick<SearchPlan, 'terms'>): Found[] {
  const best = new Map<string, { passage: Found; score: number }>();
  for (const passage of passages) {
    const score = scoreOf(passage, plan);
    const known = best.get(passage.thing);
    if (!known || known.score < score) best.set(passage.thing, { passage, score });
  }
  return [...best.values()]
    .sort((one, other) => other.score - one.score || (one.passage.thing < other.passage.thing ? 1 : -1))
    .map(({ passage }) => passage);
}
