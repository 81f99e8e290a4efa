import { OPTION_LETTERS } from '../../letters';

export interface FoundOption {
  key: string;
  text: string;
}
interface Mark {
  letter: string;
  isLower: boolean;
  at: number;
  end: number;
  separator: string;
  /** Begins the line or stands behind a space. */
  isApart: boolean;
}

const STRONG = /[（(【[]?\s?([A-HＡ-Ｈa-h])\s{0,3}([.．、:：]|[）)】\]])\s{0,200}/g;
/** A letter without a mark: A 甲, A甲. */
const WEAK = /(?<=^|[\s）)】\]？?：:_])([A-HＡ-Ｈ])(?:\s{1,20}|(?=[\p{Script=Han}\d“《]))/gu;
const BEFORE_FIRST = /[\s）)】\]？?。：:_，；]/;
/** A letter without a mark behind these begins options, elsewhere it may be a word: 从 A 地到 B 地. */
const ENDS_STEM = /[）)】\]？?。：:_]\s*$/;

/** Most lines have no letter, and every line is asked several times. */
const LETTER = /[A-Za-zＡ-Ｈａ-ｈ]/;

function marksIn(line: string, isWeak: boolean): Mark[] {
  if (!LETTER.test(line)) return [];
  return [...line.matchAll(isWeak ? WEAK : STRONG)].flatMap((match) => {
    const [whole, written = '', separator = ''] = match;
    const before = line.charAt(match.index - 1);
    if (/[A-Za-z]/.test(before)) return [];
    const plain = written.normalize('NFKC');
    const isApart =
      match.index === 0 || /\s/.test(before) || /^\s/.test(whole) || (isWeak && /[）)】\]？?：:_]/.test(before));
    return [
      {
        letter: plain.toUpperCase(),
        isLower: plain !== plain.toUpperCase(),
        at: match.index,
        end: match.index + whole.length,
        separator,
        isApart,
      },
    ];
  });
}

/** How the options of one question are marked. */
export interface OptionStyle {
  isWeak: boolean;
  isLower: boolean;
  /** For each letter, the last line that begins with it. */
  lastStart: ReadonlyMap<string, number>;
}

/** Looks at all lines of a question: a letter that begins a line is no option within another one. */
export function styleOf(lines: readonly string[]): OptionStyle {
  for (const isWeak of [false, true]) {
    const starts = lines.map((line) => {
      const [first, second] = marksIn(line, isWeak);
      return first?.at === 0 ? { first, second } : null;
    });
    const firsts = starts.flatMap((start) => (start?.first.letter === 'A' ? [start.first] : []));
    const isLower = firsts.length > 0 ? firsts.every((first) => first.isLower) : isLowerInStem(lines, isWeak);
    const lastStart = new Map<string, number>();
    starts.forEach((start, index) => {
      if (start && start.first.isLower === isLower) lastStart.set(start.first.letter, index);
    });
    if (!isWeak && lastStart.has('A')) return { isWeak, isLower, lastStart };
    const isBehind = lines.some((line) => inStem(ofCase(marksIn(line, isWeak), isLower), line, isWeak) !== null);
    if (isBehind) return { isWeak, isLower, lastStart };
    const withB = starts.some((start) => start?.first.letter === 'A' && start.second?.letter === 'B');
    if (isWeak && lastStart.has('A') && (lastStart.has('B') || withB)) return { isWeak, isLower, lastStart };
    if (!isWeak && lastStart.has('B')) return { isWeak, isLower: false, lastStart };
  }
  return { isWeak: false, isLower: false, lastStart: new Map() };
}

/** Whether the options behind a stem are marked a. and b. */
const isLowerInStem = (lines: readonly string[], isWeak: boolean): boolean =>
  !isWeak &&
  lines.some((line) => inStem(ofCase(marksIn(line, false), true), line, false) !== null) &&
  !lines.some((line) => inStem(ofCase(marksIn(line, false), false), line, false) !== null);

const ofCase = (marks: readonly Mark[], isLower: boolean): Mark[] => marks.filter((mark) => mark.isLower === isLower);

/** The letter of an option mark that begins a line; null without one. */
export function startingLetter(line: string, { isWeak, isLower }: OptionStyle): string | null {
  const [first = undefined] = [isWeak, false].flatMap((each) =>
    marksIn(line, each)
      .slice(0, 1)
      .filter(({ at }) => at === 0),
  );
  if (!first) return !isWeak && /^[I-Z][.．、]/.test(line) ? line.charAt(0) : null;
  return first.isLower === isLower ? first.letter : null;
}

/** Whether a line begins like an option, in capitals or not. */
export const beginsWithOption = (line: string): boolean =>
  /^[（(【[]?\s?[A-Za-zＡ-Ｈ]\s{0,3}[.．、:：）)】\]]/.test(line);

interface Place {
  /** Options known before the line. */
  known: number;
  /** Number of the line within the question. */
  index: number;
  style: OptionStyle;
  /** A line above has several options. */
  hasSeveral: boolean;
}

/**
 * The options in a line, continuing after the known ones: A. 甲, or several, A. 甲 B. 乙 C. 丙. null if the line does not
 * begin with the next letter. Within the line a letter is an option only if it is the next one, begins no line below,
 * and stands apart, or is glued to its neighbour as they are from the first line on.
 */
export function optionsAt(line: string, place: Place): FoundOption[] | null {
  const marks = ofCase(marksIn(line, place.style.isWeak), place.style.isLower);
  const [first] = marks;
  return first?.at === 0 && first.letter === OPTION_LETTERS[place.known] ? sequence(line, marks, place) : null;
}

/** Options behind the stem on the same line: the words before them, and the options. */
export function optionsBehind(line: string, place: Place): { stem: string; options: FoundOption[] } | null {
  const { isWeak, isLower, lastStart } = place.style;
  if (place.known > 0 || (lastStart.get('A') ?? -1) > place.index) return null;
  const marks = ofCase(marksIn(line, isWeak), isLower);
  const at = inStem(marks, line, isWeak);
  if (at === null) return null;
  const options = sequence(line, marks.slice(at), { ...place, hasSeveral: true });
  const stem = line.slice(0, marks[at]?.at).trim();
  return options.length > 1 && stem !== '' ? { stem, options } : null;
}

/** Where the options behind a stem begin. A key in brackets before them, （A） A.甲 B.乙, is none of them. */
function inStem(marks: readonly Mark[], line: string, isWeak: boolean): number | null {
  let at: number | null = null;
  for (const [index, mark] of marks.entries()) {
    if (mark.letter === 'B' && at !== null && index - at < 9) {
      const isEnded = ENDS_STEM.test(line.slice(0, marks[at]?.at).slice(-20));
      if (!isWeak || isEnded || marks[index + 1]?.letter === 'C') return at;
    }
    const isFirst = mark.isApart || BEFORE_FIRST.test(line.charAt(mark.at - 1));
    if (mark.letter === 'A' && mark.at > 0 && isFirst) at = index;
  }
  return null;
}

const areSeveral = ([first, second]: readonly Mark[]): boolean =>
  first?.at === 0 && first.letter === 'A' && second?.letter === 'B';

/** Whether a line is A. 甲 B. 乙, in any style. */
export const beginsWithSeveral = (line: string): boolean =>
  areSeveral(marksIn(line, false)) || areSeveral(marksIn(line, true));

/** The letter with which a line begins, marked as an option or glued to a word; null without one. */
export const letterAtStart = (line: string): string | null =>
  [false, true].flatMap((isWeak) => marksIn(line, isWeak).filter(({ at }) => at === 0))[0]?.letter ?? null;

/** Whether a line has several options, from the first one on, behind a stem or alone. */
export const hasSeveralOptions = (line: string): boolean =>
  [false, true].some((isWeak) => {
    const marks = marksIn(line, isWeak);
    if (areSeveral(marks)) return true;
    return [false, true].some((isLower) => inStem(ofCase(marks, isLower), line, isWeak) !== null);
  });

function sequence(line: string, marks: readonly Mark[], { known, index, style, hasSeveral }: Place): FoundOption[] {
  const [first] = marks;
  if (!first) return [];
  const chosen = [first];
  const mayGlue = hasSeveral || first.letter === 'A';
  let last = first;
  let from = 1;
  for (let next = known + 1; next < OPTION_LETTERS.length; next += 1) {
    const letter = OPTION_LETTERS[next] ?? '';
    const isMark = (mark: Mark): boolean =>
      mark.letter === letter && line.slice(last.end, mark.at).trim() !== '' && mark.end < line.length;
    const rest = marks.slice(from);
    const apart = rest.findIndex((mark) => mark.isApart && isMark(mark));
    const glued = mayGlue ? rest.findIndex((mark) => mark.separator === first.separator && isMark(mark)) : -1;
    const found = apart >= 0 ? apart : glued;
    const mark = rest[found];
    if (!mark || (style.lastStart.get(letter) ?? -1) > index) break;
    chosen.push(mark);
    last = mark;
    from += found + 1;
  }
  return chosen.map((mark, order) => ({ key: mark.letter, text: line.slice(mark.end, chosen[order + 1]?.at).trim() }));
}
