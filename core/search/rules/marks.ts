import { canonicalText, placesIn } from './canonical';
import { type FoldedText, foldText } from './fold-text';
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
  const canonical = canonicalText(text);
  const folded = foldText(text);
  const marks = terms.flatMap((term) => {
    const sought = canonicalText(term).text;
    const whole = placed(canonical, [sought]);
    if (whole.length > 0) return whole;
    const asTyped = placed(folded, [term]);
    if (asTyped.length > 0) return asTyped;
    return [...placed(canonical, pairsWithNumbers(sought)), ...placed(folded, runsOf(term).flatMap(gramsOfRun))];
  });
  return joined(marks);
}

/** Share of the terms that occur in the text as typed or with other numerals, 0–1. */
export function shareOfTerms(text: string, { terms }: Sought): number {
  const canonical = canonicalText(text).text;
  const folded = foldText(text).text;
  const found = terms.filter(
    (term) => placesIn(canonical, canonicalText(term).text).length > 0 || folded.includes(term),
  );
  return found.length / terms.length;
}

const placed = ({ text, origins, ends }: FoldedText, sought: readonly string[]): Mark[] =>
  sought.flatMap((words) =>
    placesIn(text, words).map(({ start, end }) => ({
      start: origins[start] ?? 0,
      end: ends[end - 1] ?? 0,
    })),
  );

/** 第, 3, 条: a number is one character. */
function pairsWithNumbers(canonical: string): string[] {
  const units = canonical.match(/[0-9]+|\p{Script=Han}/gu) ?? [];
  return units
    .slice(1)
    .map((unit, at) => `${units[at]}${unit}`)
    .filter((pair) => /[0-9]/.test(pair));
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
