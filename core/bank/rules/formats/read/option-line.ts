import { OPTION_LETTERS } from '../letters';

const MARK = /[（(]?([A-HＡ-Ｈ])(?:\s*[.．、:：]|\s*[）)])\s*/g;

/**
 * The options in a line, continuing after `known` earlier ones: A. 甲, or several, A. 甲 B. 乙 C. 丙. null if the line does
 * not begin with the next letter. A letter out of order is part of the text.
 */
export function sequelOptions(line: string, known: number): { key: string; text: string }[] | null {
  const starts: { key: string; at: number; end: number }[] = [];
  for (const match of line.matchAll(MARK)) {
    const letter = match[1]?.normalize('NFKC');
    const next = OPTION_LETTERS[known + starts.length];
    const isApart = match.index === 0 || !/[A-Za-z0-9]/.test(line.charAt(match.index - 1));
    if (letter !== next || next === undefined || !isApart) continue;
    if (starts.length === 0 && match.index !== 0) return null;
    starts.push({ key: next, at: match.index, end: match.index + match[0].length });
  }
  if (starts.length === 0) return null;
  return starts.map(({ key, end }, index) => ({ key, text: line.slice(end, starts[index + 1]?.at).trim() }));
}
