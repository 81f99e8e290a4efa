import { createHash } from 'node:crypto';
import { isAnswer, labelWords, type Verdict, worstOf } from '../../core/kernel/content-verdict';
import { sdk } from './cloudbase';
import { isRecord } from './is-record';
import type { PictureAnswer } from './picture-check';

/** WeChat's limit for one check, in characters. */
const MOST_CHARACTERS = 2500;

/** What became of checking a text, kept beside it. */
export interface KeptCheck {
  /** Of the text that was checked: another text is checked anew. */
  sha256: string;
  verdict: Verdict;
  /** What WeChat finds wrong, in its own words; '' if nothing, or if it does not say. */
  about: string;
  /** What was known of the pictures in it then; missing if there are none. */
  pictures?: PictureAnswer;
}

/** The worse of what is known of the words and of the pictures. */
export function worstIn({
  verdict,
  about,
  pictures,
}: Pick<KeptCheck, 'verdict' | 'about' | 'pictures'>): PictureAnswer {
  const text = { verdict, about };
  if (!pictures) return text;
  return worstOf([verdict, pictures.verdict]) === verdict ? text : pictures;
}

/** Asks about a text, unless `kept` says what WeChat has answered for these very words. Never throws. */
export type TextCheck = (text: string, kept?: KeptCheck | null) => Promise<KeptCheck>;

/** `scene` of msgSecCheck: 1 profile, 2 comment, 3 forum, 4 social log. */
const FORUM = 3;
/** `errcode` of somebody who has not used the program in the last two hours: nobody can be asked about their words now. */
export const NOT_SEEN = 61010;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What WeChat has answered for exactly this text; null if it was not asked, or did not answer. */
export const answerFor = (text: string, kept: KeptCheck | null | undefined): KeptCheck | null =>
  kept && isAnswer(kept.verdict) && kept.sha256 === sha256Of(text) ? kept : null;

/**
 * WeChat's content check (security.msgSecCheck, version 2) in the name of whoever acts. It needs an openid of somebody who
 * has used the program lately; what it cannot or does not answer is left to a person, see `isHeld`.
 */
export const checkText =
  (identity: string, log: (line: string) => void): TextCheck =>
  async (text, kept = null) => {
    const known = answerFor(text, kept);
    if (known) return known;
    const sha256 = sha256Of(text);
    if (!identity.startsWith('wx:')) return { sha256, verdict: 'noIdentity', about: '' };
    const found: Found[] = [];
    for (const content of piecesOf(text)) {
      const piece = await ask(identity.slice('wx:'.length), content, log);
      found.push(piece);
      // Nothing that comes after makes it better.
      if (piece.verdict === 'risky' || !isAnswer(piece.verdict)) break;
    }
    const verdict = worstOf(found.map((piece) => piece.verdict));
    return { sha256, verdict, about: found.find((piece) => piece.verdict === verdict)?.about ?? '' };
  };

const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += MOST_CHARACTERS) {
    pieces.push(text.slice(start, start + MOST_CHARACTERS));
  }
  return pieces;
};

type Found = Pick<KeptCheck, 'verdict' | 'about'>;

async function ask(openid: string, content: string, log: (line: string) => void): Promise<Found> {
  const requestData = { version: 2, scene: FORUM, openid, content };
  // The log says why, for whoever runs the cloud; the words themselves are never logged.
  const unanswered = (why: string): Found => {
    log(JSON.stringify({ contentCheck: 'no answer', why }));
    return { verdict: 'down', about: '' };
  };
  try {
    const answer: unknown = await sdk().callWxOpenApi({ apiName: 'security.msgSecCheck', requestData });
    const body = answerOf(answer);
    const code = body.errcode ?? body.errCode;
    if (code === NOT_SEEN) return { verdict: 'notSeen', about: '' };
    return code === 0 && isRecord(body.result) ? foundFrom(body.result) : unanswered(`errcode ${String(code)}`);
  } catch (error) {
    return unanswered(error instanceof Error ? error.message : String(error));
  }
}

/** The SDK hands WeChat's answer on as it is, or within a `result` of its own. */
export function answerOf(answer: unknown): Record<string, unknown> {
  if (!isRecord(answer)) return {};
  return isRecord(answer.result) && 'errcode' in answer.result ? answer.result : answer;
}

/** WeChat's `result` for a text. */
function foundFrom({ suggest, label }: Record<string, unknown>): Found {
  if (suggest === 'pass') return { verdict: 'passed', about: '' };
  return { verdict: suggest === 'risky' ? 'risky' : 'review', about: labelWords(label) };
}
