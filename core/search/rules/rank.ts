import { foldText } from './fold-text';
import { shareOfTerms } from './marks';
import type { SearchPlan } from './search-plan';

/** A stretch of something that was found. */
export interface Passage {
  /** The thing that it is of, and its place among all things: the later, the newer. */
  thing: string;
  title: string;
  text: string;
}

/**
 * How well a passage answers, 0–7: what stands in the title as it was typed counts twice as much as in the text, and a
 * title that begins so is what somebody looks for by name. The index has made sure that all grams are there.
 */
export function scoreOf({ title, text }: Passage, plan: Pick<SearchPlan, 'terms'>): number {
  const begins = foldText(title).text.startsWith(plan.terms[0] ?? '') ? 1 : 0;
  return 4 * shareOfTerms(title, plan) + 2 * shareOfTerms(text, plan) + begins;
}

/** Each thing once, by its best passage; the best first, and of equals the newest. */
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
