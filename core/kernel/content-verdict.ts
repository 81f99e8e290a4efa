/**
 * What became of asking WeChat whether words or pictures may be shown to others. `review`: it could not tell. `waiting`:
 * it has a picture and says later. Of the last three nobody was asked, or nobody answered: the writer has not used the
 * program for two hours, has no WeChat identity (a browser), or WeChat did not answer.
 */
export const VERDICTS = ['passed', 'risky', 'review', 'waiting', 'notSeen', 'noIdentity', 'down'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type HeldVerdict = Exclude<Verdict, 'passed' | 'risky'>;

/** Words that are neither passed nor refused: a person looks at them before others see them. */
export const isHeld = (found: Verdict): found is HeldVerdict => found !== 'passed' && found !== 'risky';

/** Whether WeChat has said something about these very words. Asked again it would say the same. */
export const isAnswer = (found: Verdict): boolean => found === 'passed' || found === 'risky' || found === 'review';

/** Worst first: a text is as bad as the worst of its pieces and pictures. */
const WORST: readonly Verdict[] = ['risky', 'review', 'waiting', 'down', 'notSeen', 'noIdentity', 'passed'];

export const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  WORST.find((candidate) => verdicts.includes(candidate)) ?? 'passed';

/** WeChat's `label`, in its own words. https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
const LABELS: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
};

/** What WeChat finds wrong; '' if it does not say. */
export const labelWords = (label: unknown): string => (typeof label === 'number' ? (LABELS[label] ?? '') : '');
