/** Text normalised for comparison, with the range in the original that each of its UTF-16 units stands for. */
export interface FoldedText {
  text: string;
  /** Where the unit's character begins in the original. */
  origins: number[];
  /** Where it ends. */
  ends: number[];
}

const UNSEEN = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
const QUOTES = '“”‘’"「」『』《》〈〉（）()〔〕【】';
/** Every dot that people type between the parts of a name. */
const DOTS = '·•‧・･∙⋅⸱⸳ᐧꞏ●';
/** Quotes, brackets, dots of names, and characters nobody sees: what stands on both sides is one run. */
const ASIDE = new RegExp(`^[${QUOTES}${DOTS}${UNSEEN}]$`);
const DOT = new RegExp(`^[${DOTS}]$`);
/** A name with blanks around its dot, or with a full stop for one, between Chinese characters. */
const NAME_DOT = new RegExp(
  `(?<=\\p{Script=Han}[${UNSEEN}]?)[ \\u3000]?[${DOTS}.．﹒][ \\u3000]?(?=\\p{Script=Han})`,
  'gu',
);
const MARKS_ASIDE = new RegExp(`[${QUOTES}]|(?<![0-9０-９])[${DOTS}]|[${DOTS}](?![0-9０-９])`, 'g');
const WORD = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;
const CHINESE_DIGIT = /[零一二三四五六七八九十百千]$/;
/** Digits beside a Chinese number are one number, 3千, unless a mark stands between: （附件3）十九大. */
const TWO_NUMBERS = /^(?:[0-9][零一二两三四五六七八九十百千万亿]|[零一二两三四五六七八九十百千万亿][0-9])/;

/** A mark aside, and what stands for it where it parts words. */
interface Aside {
  at: number;
  put: string;
}

/** Behind another mark a dot joins nothing: 19》·3. */
const between = (mark: string, before: Aside | null): string => (DOT.test(mark) && before?.put !== ' ' ? '·' : ' ');

/**
 * Half and full width, upper and lower case are the same for a search, and so are the noughts 零, 〇 and ○. Marks aside are
 * left out, except between words, and between two numbers in different writing.
 */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', origins: [], ends: [] };
  let last = '';
  const put = (text: string, origin: number, end: number): void => {
    for (let unit = 0; unit < text.length; unit += 1) {
      folded.origins.push(origin);
      folded.ends.push(end);
    }
    folded.text += text;
    // Kept aside: to look at the end of a text that grows copies all of it, each time.
    last = text.slice(-1) || last;
  };
  const dots = dotsOfNames(original);
  let at = 0;
  let isBehindWord = false;
  let aside: Aside | null = null;
  for (const character of original) {
    const end = at + character.length;
    if (ASIDE.test(character) || dots.has(at)) aside = { at, put: between(character, aside) };
    else {
      const text = foldedCharacter(character, last);
      const isWord = WORD.test(text);
      if (aside !== null && isBehindWord && isWord) put(aside.put, aside.at, at);
      else if (aside !== null && TWO_NUMBERS.test(`${last}${text}`)) put(' ', aside.at, at);
      put(text, at, end);
      isBehindWord = isWord;
      aside = null;
    }
    at = end;
  }
  return folded;
}

function foldedCharacter(character: string, before: string): string {
  if (character === '〇') return '零';
  // It ends a clause: 1,000，200 are two numbers.
  if (character === '，') return character;
  if ((character === '○' || character === '◯') && CHINESE_DIGIT.test(before)) return '零';
  return character.normalize('NFKC').toLowerCase();
}

/** Positions of the dots in names, with the blanks around them. */
function dotsOfNames(original: string): Set<number> {
  const positions = new Set<number>();
  for (const { 0: dot, index } of original.matchAll(NAME_DOT)) {
    for (let at = index; at < index + dot.length; at += 1) positions.add(at);
  }
  return positions;
}

/** The words with a gap where a mark stands: what a text has on one side of it need not stand next to the other side there. */
export const partedAtMarks = (words: string): string => words.replace(MARKS_ASIDE, ' ');
