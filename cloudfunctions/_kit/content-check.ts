import { sdk } from './cloudbase';
import { isRecord } from './is-record';

/** WeChat's limit for one check, in characters. */
const MOST_CHARACTERS = 2500;

/** Resolves to whether the text may be shown to others. */
export type TextCheck = (text: string) => Promise<boolean>;

/** `scene` of msgSecCheck: 1 profile, 2 comment, 3 forum, 4 social log. */
const FORUM = 3;

const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += MOST_CHARACTERS) {
    pieces.push(text.slice(start, start + MOST_CHARACTERS));
  }
  return pieces;
};

/**
 * WeChat's content check (security.msgSecCheck, version 2) for the caller. It needs an openid, so texts written in a
 * browser are left to the organisation's own moderation. Throws during an outage, so that nothing is published
 * unchecked.
 */
export const checkText =
  (identity: string): TextCheck =>
  async (text) => {
    if (!identity.startsWith('wx:')) return true;
    for (const content of piecesOf(text)) {
      const answer: unknown = await sdk().callWxOpenApi({
        apiName: 'security.msgSecCheck',
        requestData: { version: 2, scene: FORUM, openid: identity.slice('wx:'.length), content },
      });
      if (suggestionOf(answer) !== 'pass') return false;
    }
    return true;
  };

function suggestionOf(answer: unknown): string {
  const body: unknown =
    isRecord(answer) && isRecord(answer.result) && 'errcode' in answer.result ? answer.result : answer;
  if (!isRecord(body) || (body.errcode ?? body.errCode) !== 0 || !isRecord(body.result)) {
    throw new Error(`msgSecCheck failed: ${JSON.stringify(answer)}`);
  }
  return String(body.result.suggest);
}
