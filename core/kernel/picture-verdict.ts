import { labelWords, type Verdict } from './content-verdict';

/** WeChat says within this time what it thinks of a picture; what comes later, or never, is for a person. */
export const MOST_WAIT_MS = 30 * 60_000;

/** A picture that WeChat was asked about. */
export interface AskedPicture {
  /** `asked` until its result is there. `odd`: something about the result was not as it should be. */
  state: 'asked' | 'passed' | 'risky' | 'review' | 'odd';
  /** When WeChat was asked, in ms. */
  at: number;
  /** What WeChat finds wrong, in its own words; '' if it does not say. */
  about: string;
}

/** WeChat's message about a picture. */
export interface PictureResult {
  errcode: number;
  suggest: string;
  label: number | null;
}

/**
 * What a picture is after a message about it: only the first one that answers a question, in time and without an error,
 * can let it pass. Two people may have asked at the same moment: the worse answer counts. `isAnswered`: there was a
 * message about this question before.
 */
export function afterResult(
  { state, at, about, isAnswered }: AskedPicture & { isAnswered: boolean },
  { errcode, suggest, label }: PictureResult,
  now: number,
): Pick<AskedPicture, 'state' | 'about'> {
  if (suggest === 'risky' && errcode === 0) return { state: 'risky', about: labelWords(label) };
  // What was refused stays refused, whatever else is said of it; what was odd stays for a person.
  if (state === 'risky' || state === 'odd') return { state, about };
  if (isAnswered || errcode !== 0 || now - at > MOST_WAIT_MS) return { state: 'odd', about: '' };
  if (suggest !== 'pass') return { state: 'review', about: labelWords(label) };
  return state === 'review' ? { state, about } : { state: 'passed', about: '' };
}

/** Whether it may be shown. */
export function pictureVerdict({ state, at }: Pick<AskedPicture, 'state' | 'at'>, now: number): Verdict {
  if (state === 'asked') return now - at > MOST_WAIT_MS ? 'down' : 'waiting';
  return state === 'odd' ? 'review' : state;
}
