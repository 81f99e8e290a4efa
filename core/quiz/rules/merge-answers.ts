import type { GivenAnswers } from '../attempt';

/**
 * When an answer was given, on the server's clock. A phone reckons it by what the server told it of the time, so that a
 * wrong clock does not matter; nothing is believed to come from the future, and what tells no time was given just now.
 */
export const momentOf = (claimed: number | undefined, now: number): number => Math.min(claimed ?? now, now);

/** Whether an answer takes the place of the one that is kept: the later one of a question does, of two at once what came last. */
export const isLater = (moment: number, kept: number | undefined): boolean => moment >= (kept ?? 0);

/**
 * Answers of two phones at one attempt, question by question: whichever order they arrive in, the answer that was given
 * later is kept and nothing is lost. Sending the same again changes nothing.
 */
export function mergeAnswers(
  kept: GivenAnswers,
  sent: { answers: GivenAnswers['answers']; answeredAt?: GivenAnswers['answeredAt'] | undefined },
  now: number,
): { answers: Record<string, GivenAnswers['answers'][string]>; answeredAt: Record<string, number> } {
  const answers = { ...kept.answers };
  const answeredAt = { ...kept.answeredAt };
  for (const [question, answer] of Object.entries(sent.answers)) {
    const moment = momentOf(sent.answeredAt?.[question], now);
    if (!isLater(moment, answeredAt[question])) continue;
    answers[question] = answer;
    answeredAt[question] = moment;
  }
  return { answers, answeredAt };
}
