import type { RichText } from '../../kernel/rich-text';

interface Answer {
  /** From when on readers have it, in ms. */
  at: number;
  body: RichText;
}

/** What readers have of a 官方答复 at `now`: before its time the moment alone. */
export const answerFor = (answer: Answer | null, now: number): { at: number; body: RichText | null } | null =>
  answer && { at: answer.at, body: answer.at <= now ? answer.body : null };
