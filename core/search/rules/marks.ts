import { foldText } from './fold-text';
import { gramsOfRun } from './grams';
import { runsOf } from './runs';
import type { SearchPlan } from './search-plan';

/** A range in UTF-16 units; `end` is exclusive. */
export interface Mark {
  start: number;
  end: number;
}

type Sought = Pick<SearchPlan, 'terms'>;

/**
 * Ranges of the terms in the text, in order and without overlaps. A term that never occurs whole is marked by its
 * grams.
 */
export function marksIn(text: string, { terms }: Sought): Mark[] {
  const folded = foldText(text);
  const marks = terms.flatMap((term) => {
    const whole = placesOf(folded.text, term);
    return whole.length > 0
      ? whole
      : runsOf(term)
          .flatMap(gramsOfRun)
          .flatMap((gram) => placesOf(folded.text, gram));
  });
  return joined(marks).map(({ start, end }) => ({
    start: folded.origins[start] ?? 0,
    end: folded.ends[end - 1] ?? text.length,
  }));
}

/** Share of the terms that occur in the text as typed, 0–1. */
export function shareOfTerms(text: string, { terms }: Sought): number {
  const folded = foldText(text).text;
  return terms.filter((term) => folded.includes(term)).length / terms.length;
}

function placesOf(folded: string, sought: string): Mark[] {
  const places: Mark[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    places.push({ start: at, end: at + sought.length });
  }
  return places;
}

function joined(marks: readonly Mark[]): Mark[] {
  const inOrder = [...marks].sort((one, other) => one.start - other.start || one.end - other.end);
  const result: Mark[] = [];
  for (const { start, end } of inOrder) {
    const last = result[result.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
