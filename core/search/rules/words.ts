/** A word of folded text: letters and digits that are not Chinese. */
interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAS_LETTER = /\p{L}/u;
const LETTERS = /^\p{L}+$/u;
/** What stands between the parts of one word: COVID-19, e-mail, o'neil. */
const JOINT = /^[-‐‑–—_'’`./&+]$/;
const HYPHEN = /^[-‐‑–'’]$/;
/** 010-12345678, 2024-12-25: digits of a number that is asked for without its hyphens. */
const LEAST_OF_LONG_NUMBER = 7;
/** Letters that mean something without the digits behind them: COVID19, not A4. */
const PARTED = /^(?:(\p{L}{2,})([0-9]+)|([0-9]+)(\p{L}{2,}))$/u;

const wordsIn = (folded: string): Word[] =>
  [...folded.matchAll(WORD)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));

/** Other ways to write the words of a text: joined with their neighbours, and parted where letters meet digits. */
export function otherSpellings(folded: string): string[] {
  const words = wordsIn(folded);
  const spellings: string[] = [];
  let chain = '';
  for (const [at, word] of words.entries()) {
    const [, ...parts] = PARTED.exec(word.text.slice(0, 64)) ?? [];
    spellings.push(...parts.filter((part) => part !== undefined));
    const before = words[at - 1];
    const gap = before === undefined ? '' : folded.slice(before.end, word.start);
    const isJoined = before !== undefined && JOINT.test(gap);
    if (before && (isJoined || gap === ' ') && (HAS_LETTER.test(before.text) || HAS_LETTER.test(word.text)))
      spellings.push(before.text + word.text);
    chain = isJoined ? (chain + word.text).slice(0, 64) : word.text;
    if (isJoined && (HAS_LETTER.test(chain) || chain.length >= LEAST_OF_LONG_NUMBER)) spellings.push(chain);
  }
  return spellings;
}

/** What to ask for instead of the two parts of a word with a hyphen, as e-mail is also written email. */
export function joinedWords(folded: string): { start: number; end: number; text: string }[] {
  const words = wordsIn(folded);
  return words.flatMap((word, at) => {
    const [before, behind, far] = [words[at - 1], words[at + 1], words[at + 2]];
    if (!behind || !HYPHEN.test(folded.slice(word.end, behind.start))) return [];
    const isPair =
      !(before && JOINT.test(folded.slice(before.end, word.start))) &&
      !(far && JOINT.test(folded.slice(behind.end, far.start)));
    const isOneWord = isPair && LETTERS.test(word.text) && LETTERS.test(behind.text);
    return isOneWord ? [{ start: word.start, end: behind.end, text: word.text + behind.text }] : [];
  });
}
