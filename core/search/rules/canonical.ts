import { type FoldedText, foldText } from './fold-text';
import { numbersIn } from './numbers';

/** Between a number and Chinese, or inside of one word. */
const GAP =
  /(?<=\p{Script=Han}) (?=[0-9])|(?<=[0-9]) (?=\p{Script=Han})|(?<=\p{L})[-‐‑–'’ ](?=[0-9])|(?<=[0-9])[-‐‑–'’ ](?=[a-z])|(?<=[a-z])[-‐‑–'’](?=[a-z])/gu;

/** Folded text in which numbers stand in digits and what joins a word is left out, as places are looked for. */
export function canonicalText(original: string): FoldedText {
  const folded = foldText(original);
  const numbers = replaced(
    folded,
    numbersIn(folded.text).map(({ start, end, value }) => ({ start, end, text: value })),
  );
  return replaced(
    numbers,
    [...numbers.text.matchAll(GAP)].map(({ 0: gap, index }) => ({ start: index, end: index + gap.length, text: '' })),
  );
}

interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Every unit of a replacement stands for all that it replaces. */
function replaced({ text, origins, ends }: FoldedText, replacements: readonly Replacement[]): FoldedText {
  const result: FoldedText = { text: '', origins: [], ends: [] };
  let at = 0;
  const copyTo = (end: number): void => {
    result.text += text.slice(at, end);
    for (; at < end; at += 1) {
      result.origins.push(origins[at] ?? 0);
      result.ends.push(ends[at] ?? 0);
    }
  };
  for (const { start, end, text: instead } of replacements) {
    copyTo(start);
    result.text += instead;
    for (let unit = 0; unit < instead.length; unit += 1) {
      result.origins.push(origins[start] ?? 0);
      result.ends.push(ends[end - 1] ?? 0);
    }
    at = end;
  }
  copyTo(text.length);
  return result;
}

const DIGIT = /[0-9]/;

/** Where a text stands in a canonical one. A number is found whole: 9大 is not in 19大. */
export function placesIn(canonical: string, sought: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (sought === '') return places;
  const [isNumberFirst, isNumberLast] = [DIGIT.test(sought.charAt(0)), DIGIT.test(sought.slice(-1))];
  for (let at = canonical.indexOf(sought); at >= 0; at = canonical.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    const isCut =
      (isNumberFirst && DIGIT.test(canonical.charAt(at - 1))) || (isNumberLast && DIGIT.test(canonical.charAt(end)));
    if (!isCut) places.push({ start: at, end });
  }
  return places;
}
