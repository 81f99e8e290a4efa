import * as v from 'valibot';
import type { Outbox } from './outbox';

type Answer = Record<string, unknown>;
type Responder = (request: Answer) => Answer;

/** A text with this word counts as risky, so that a refusal can be tried out. */
const RISKY_WORD = '违规测试';
const MAX_CHECKED_CHARACTERS = 2_500;

const call = v.object({ apiName: v.string(), requestData: v.optional(v.string()) });

const textCheck = v.object({
  content: v.pipe(v.string(), v.minLength(1)),
  version: v.literal(2),
  scene: v.union([v.literal(1), v.literal(2), v.literal(3), v.literal(4)]),
  openid: v.pipe(v.string(), v.minLength(1)),
});

const subscribeMessage = v.object({
  touser: v.pipe(v.string(), v.minLength(1)),
  template_id: v.pipe(v.string(), v.minLength(1)),
  page: v.optional(v.string()),
  data: v.record(v.string(), v.object({ value: v.string() })),
});

const RESPONDERS: Record<string, Responder> = {
  'security.msgSecCheck': checkText,
  'subscribeMessage.send': sendMessage,
};

/** WeChat's name of each interface, by its URL path. */
const NAMES_BY_ADDRESS: Record<string, string> = {
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
};

/** The SDK's `wx.api`: answers as WeChat does and records the call in the outbox. */
export function answerWxApi(outbox: Outbox, request: Record<string, unknown>): Answer {
  const parsed = v.safeParse(call, request);
  if (!parsed.success) return { code: 'INVALID_PARAM', message: v.summarize(parsed.issues) };
  const { apiName, requestData } = parsed.output;
  const api = NAMES_BY_ADDRESS[apiName] ?? apiName.replace(/^openapi\./, '');
  const respond = RESPONDERS[api];
  if (!respond) return { code: 'NOT_IMPLEMENTED', message: `The local cloud does not do WeChat's "${apiName}"` };
  const data = v.parse(v.record(v.string(), v.unknown()), JSON.parse(requestData || '{}'));
  const response = respond(data);
  outbox.add({ api, request: data, response });
  return { data: { responseData: JSON.stringify(response) } };
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
function checkText(request: Answer): Answer {
  const parsed = v.safeParse(textCheck, request);
  if (!parsed.success) return wxError(40097, 'invalid args', parsed.issues);
  const { content } = parsed.output;
  if ([...content].length > MAX_CHECKED_CHARACTERS) return { errcode: 45002, errmsg: 'content size out of limit' };
  const isRisky = content.includes(RISKY_WORD);
  const result = isRisky ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 };
  return {
    errcode: 0,
    errmsg: 'ok',
    result,
    trace_id: 'local',
    detail: isRisky ? [{ strategy: 'keyword', errcode: 0, ...result, keyword: RISKY_WORD, level: 90, prob: 90 }] : [],
  };
}

function sendMessage(request: Answer): Answer {
  const parsed = v.safeParse(subscribeMessage, request);
  return parsed.success ? { errcode: 0, errmsg: 'ok' } : wxError(47003, 'argument invalid', parsed.issues);
}

type Issues = [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

function wxError(errcode: number, errmsg: string, issues: Issues): Answer {
  return { errcode, errmsg: `${errmsg}: ${v.summarize(issues)}` };
}
