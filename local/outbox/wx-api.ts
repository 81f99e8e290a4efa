import * as z from 'zod/mini';
import type { Outbox } from './outbox';

type Answer = Record<string, unknown>;
type Responder = (request: Answer) => Answer;

/** A text with this word counts as risky, so that a refusal can be tried out. */
const RISKY_WORD = '违规测试';
const MAX_CHECKED_CHARACTERS = 2_500;

const call = z.object({ apiName: z.string(), requestData: z.optional(z.string()) });

const textCheck = z.object({
  content: z.string().check(z.minLength(1)),
  version: z.literal(2),
  scene: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  openid: z.string().check(z.minLength(1)),
});

const subscribeMessage = z.object({
  touser: z.string().check(z.minLength(1)),
  template_id: z.string().check(z.minLength(1)),
  page: z.optional(z.string()),
  data: z.record(z.string(), z.object({ value: z.string() })),
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
  const parsed = call.safeParse(request);
  if (!parsed.success) return { code: 'INVALID_PARAM', message: z.prettifyError(parsed.error) };
  const { apiName, requestData } = parsed.data;
  const api = NAMES_BY_ADDRESS[apiName] ?? apiName.replace(/^openapi\./, '');
  const respond = RESPONDERS[api];
  if (!respond) return { code: 'NOT_IMPLEMENTED', message: `The local cloud does not do WeChat's "${apiName}"` };
  const data = z.record(z.string(), z.unknown()).parse(JSON.parse(requestData || '{}'));
  const response = respond(data);
  outbox.add({ api, request: data, response });
  return { data: { responseData: JSON.stringify(response) } };
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html */
function checkText(request: Answer): Answer {
  const parsed = textCheck.safeParse(request);
  if (!parsed.success) return wxError(40097, 'invalid args', parsed.error);
  const { content } = parsed.data;
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
  const parsed = subscribeMessage.safeParse(request);
  return parsed.success ? { errcode: 0, errmsg: 'ok' } : wxError(47003, 'argument invalid', parsed.error);
}

function wxError(errcode: number, errmsg: string, error: z.core.$ZodError): Answer {
  return { errcode, errmsg: `${errmsg}: ${z.prettifyError(error)}` };
}
