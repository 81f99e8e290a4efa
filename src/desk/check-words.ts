import type { TextCheck } from '../../core/kernel/content-check';
import { type HeldVerdict, isHeld } from '../../core/kernel/content-verdict';

const heldWords: Record<HeldVerdict, string> = {
  review: '微信的内容安全检查对这份内容拿不准。',
  waiting: '图片交给微信检查了，结果还没有来，一般几分钟，最多半小时；可以等，也可以现在看。',
  notSeen: '写的人两小时里没有用过小程序，微信没有检查这份内容。',
  noIdentity: '在浏览器里写的，微信不替我们检查。',
  down: '微信的内容安全检查没有回答，这份内容还没有检查过。',
};

/** Whether a person has to look before readers see it. */
export const needsLook = (check: TextCheck): boolean => check !== null && isHeld(check.verdict);

/** What the desk says of the content check; null where there is nothing to say. `maySend`: whoever reads this decides on it. */
export function checkWords(check: TextCheck, maySend: boolean): string | null {
  if (check === null || check.verdict === 'passed') return null;
  if (check.verdict === 'risky') {
    return `微信的内容安全检查没有通过${check.about === '' ? '' : `：${check.about}`}。请改过以后再送。`;
  }
  const next = maySend
    ? '请您通读全文，没有不妥再发；发出去，就由您负责看过。'
    : '送审以后，由审核的人看过才会发出去。';
  return `${heldWords[check.verdict]}${next}`;
}

/** What is so in every browser is no warning. */
export const checkTone = (check: TextCheck): 'info' | 'warn' => (check?.verdict === 'noIdentity' ? 'info' : 'warn');

/** Refusals of the content check, for whoever sends something to its readers. */
export const checkMessages = {
  CONTENT_REFUSED: '没有通过微信的内容安全检查，没有发出去；原因写在上面，请改过以后再送。',
  CONTENT_HELD: '微信没有检查这份内容，还没有发出去。请通读一遍，没有不妥就再点一次。',
  CONTENT_DOUBTED: '微信对这份内容拿不准，要由没有写过它的人来发；您写的都在。',
};

/** A browser has no WeChat identity: whoever says something there for a unit is told so beforehand, and looks. */
export const looksHere = process.env.TARO_ENV === 'h5';

/** What is said beforehand of something that is published without having been on the server; null in WeChat. */
export const beforehandWords: string | null = looksHere ? checkWords({ verdict: 'noIdentity', about: '' }, true) : null;

/**
 * For what has no draft on the server: what was held there and is sent again, just as it was, has been looked at. In a
 * browser whoever publishes is told beforehand.
 */
export function looksOnce() {
  let held: string | null = null;
  return {
    publish: async <Answer extends { ok: boolean; code?: string }>(
      words: string,
      send: (looked: true | undefined) => Promise<Answer>,
    ): Promise<Answer> => {
      const answer = await send(looksHere || held === words ? true : undefined);
      held = !answer.ok && answer.code === 'CONTENT_HELD' ? words : null;
      return answer;
    },
  };
}
