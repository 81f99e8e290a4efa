/** A run of folded text: consecutive Chinese characters, or one word or number. */
export interface Run {
  kind: 'chinese' | 'word';
  text: string;
}

const RUN = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;

export const runsOf = (folded: string): Run[] =>
  [...folded.matchAll(RUN)].map(([text, chinese]) => ({ kind: chinese === undefined ? 'word' : 'chinese', text }));
