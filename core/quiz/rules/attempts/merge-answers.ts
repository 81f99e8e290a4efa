import type { GivenAnswers } from '../../attempts/attempt';

/**
 * When an answer was given, in ms on the server's clock. The phone sends its estimate of the server's time, so its own
 * wrong clock does not matter. A time in the future, or none, counts as `now`.
 */
export const momentOf = (claimed: number | undefined, now: number): number => Math.min(claimed ?? now, now);

/**
 * Whether a new answer replaces the stored one: the later one wins; of two given at once, the one that arrives last.
 */
export const isLater = (moment: number, kept: number | undefined): boolean => moment >= (kept ?? 0);

/**
 * Merges the answers of two phones to one attempt, question by question. In whatever order they arrive, the answer
 * given later is kept. Sending the same answers again changes nothing.
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
