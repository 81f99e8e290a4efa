/** A run of folded text: consecutive Chinese characters, or one word or number. */
export interface Run {
  kind: 'chinese' | 'word';
  text: string;
}

const RUN = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;
/** `第3条` is one phrase, and so is `1,000元`; `用a4纸` is three, of which the word is one. */
const PHRASE =
  /(?:(?:(?<![\p{L}\p{N}])|(?<=\p{Script=Han}))[0-9]{1,20}(?:[,，·][0-9]{1,3}){0,5}(?!(?!\p{Script=Han})[\p{L}\p{N}])|\p{Script=Han})+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

export const runsOf = (folded: string): Run[] =>
  [...folded.matchAll(RUN)].map(([text, chinese]) => ({ kind: chinese === undefined ? 'word' : 'chinese', text }));

/** The runs of folded words, with numbers in digits as a part of the Chinese that they stand in. */
export const phrasesOf = (folded: string): string[] => [...folded.matchAll(PHRASE)].map(([text]) => text);
