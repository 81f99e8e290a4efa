import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { LOCAL_TEMPLATE, refusedField } from './message-templates';
import type { Outbox, PushedMessage } from './outbox';
import type { PictureMessage } from './plays';

type Answer = Record<string, unknown>;
type Responder = (request: Answer, outbox: Outbox) => Answer;

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

const pictureCheck = v.object({
  media_url: v.pipe(v.string(), v.url()),
  media_type: v.union([v.literal(1), v.literal(2)]),
  version: v.literal(2),
  scene: v.union([v.literal(1), v.literal(2), v.literal(3), v.literal(4)]),
  openid: v.pipe(v.string(), v.minLength(1)),
});

const RESPONDERS: Record<string, Responder> = {
  'security.mediaCheckAsync': checkPicture,
  'security.msgSecCheck': checkText,
  'subscribeMessage.send': sendMessage,
};

/** WeChat's name of each interface, by its URL path. */
const NAMES_BY_ADDRESS: Record<string, string> = {
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/media_check_async': 'security.mediaCheckAsync',
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
};

/** The SDK's `wx.api`: answers as WeChat does and records the call in the outbox. */
export async function answerWxApi(outbox: Outbox, request: Record<string, unknown>): Promise<Answer> {
  const parsed = v.safeParse(call, request);
  if (!parsed.success) return { code: 'INVALID_PARAM', message: v.summarize(parsed.issues) };
  const { apiName, requestData } = parsed.output;
  const api = NAMES_BY_ADDRESS[apiName] ?? apiName.replace(/^openapi\./, '');
  const respond = RESPONDERS[api];
  if (!respond) return { code: 'NOT_IMPLEMENTED', message: `The local cloud does not do WeChat's "${apiName}"` };
  const data = v.parse(v.record(v.string(), v.unknown()), JSON.parse(requestData || '{}'));
  const play = outbox.takePlay(api);
  // A picture that is taken has a trace, whatever is played about it later.
  const isOwn = !play || play.messages !== undefined;
  const response = isOwn ? respond(data, outbox) : play.answer;
  outbox.add({ api, request: data, response: response ?? { silent: true } });
  if (response?.['trace_id'] !== undefined && api === 'security.mediaCheckAsync') {
    for (const kind of play?.messages ?? (['pass'] as const)) outbox.push(pictureMessage(kind, response['trace_id']));
    if (play?.isEarly) await outbox.delivered();
  }
  if (response === null) return { code: 'REQUEST_TIMEOUT', message: `WeChat did not answer "${api}"` };
  return { data: { responseData: JSON.stringify(response) } };
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html */
function checkPicture(request: Answer): Answer {
  const parsed = v.safeParse(pictureCheck, request);
  if (!parsed.success) return wxError(40097, 'invalid args', parsed.issues);
  return { errcode: 0, errmsg: 'ok', trace_id: `local-${randomUUID()}` };
}

/** The event that WeChat pushes when it has looked at a picture. */
function pictureMessage(kind: PictureMessage, traceId: unknown): PushedMessage {
  const suggest = kind === 'other' ? 'pass' : kind;
  const label = { pass: 100, risky: 20002, review: 21000, error: 100 }[suggest];
  return {
    MsgType: 'event',
    Event: 'wxa_media_check',
    version: 2,
    trace_id: kind === 'other' ? `local-${randomUUID()}` : traceId,
    ...(suggest === 'error'
      ? { errcode: -1008, errmsg: 'media download fail' }
      : { errcode: 0, errmsg: 'ok', result: { suggest, label } }),
  };
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

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
function sendMessage(request: Answer, { subscriptions }: Outbox): Answer {
  const parsed = v.safeParse(subscribeMessage, request);
  if (!parsed.success) return wxError(47003, 'argument invalid', parsed.issues);
  const { touser, template_id: templateId, data } = parsed.output;
  if (templateId !== LOCAL_TEMPLATE.id) return { errcode: 40037, errmsg: 'invalid template_id' };
  const refused = refusedField(LOCAL_TEMPLATE, data);
  if (refused !== null) return { errcode: 47003, errmsg: `argument invalid! data.${refused}.value invalid` };
  if (!subscriptions.take(touser, templateId)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
  return { errcode: 0, errmsg: 'ok' };
}

type Issues = [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

function wxError(errcode: number, errmsg: string, issues: Issues): Answer {
  return { errcode, errmsg: `${errmsg}: ${v.summarize(issues)}` };
}
