/** Text normalised for comparison, with the range in the original that each of its UTF-16 units stands for. */
export interface FoldedText {
  text: string;
  /** Where the unit's character begins in the original. */
  origins: number[];
  /** Where it ends. */
  ends: number[];
}

/** Quotes, book marks, dots of names, and characters nobody sees: what stands on both sides is one run. */
const ASIDE = /^[“”‘’"「」『』《》〈〉·•‧・\u00AD\u200B-\u200F\u2060\uFEFF]$/;
const MARKS_ASIDE = /[“”‘’"「」『』《》〈〉·•‧・]/g;
const WORD = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

/** Half and full width, upper and lower case are the same for a search. Marks aside are left out, except between words. */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', origins: [], ends: [] };
  const put = (text: string, origin: number, end: number): void => {
    for (let unit = 0; unit < text.length; unit += 1) {
      folded.origins.push(origin);
      folded.ends.push(end);
    }
    folded.text += text;
  };
  let at = 0;
  let isBehindWord = false;
  let aside: number | null = null;
  for (const character of original) {
    const end = at + character.length;
    if (ASIDE.test(character)) aside = at;
    else {
      const text = character.normalize('NFKC').toLowerCase();
      const isWord = WORD.test(text);
      if (aside !== null && isBehindWord && isWord) put(' ', aside, at);
      put(text, at, end);
      isBehindWord = isWord;
      aside = null;
    }
    at = end;
  }
  return folded;
}

/** The words with a gap where a mark stands: what a text has on one side of it need not stand next to the other side there. */
export const partedAtMarks = (words: string): string => words.replace(MARKS_ASIDE, ' ');
