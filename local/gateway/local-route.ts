import * as v from 'valibot';
import { type Auth, InvalidAccount } from '../auth/auth';
import type { MovableClock } from '../clock';
import { CLOCK_SCRIPT, clockPage } from '../clock-page';
import { FunctionFailure } from '../functions/failure';
import type { Outbox } from '../outbox/outbox';
import { OUTBOX_SCRIPT, outboxPage } from '../outbox/outbox-page';
import { type Timers, UnknownTimer } from '../timers/timers';
import { TIMERS_SCRIPT, timersPage } from '../timers/timers-page';
import { type Exchange, type Route, refuse, requireMethod, send, sendHtml, sendJson } from './exchange';
import { localPage } from './local-page';
import type { Meter } from './meter';
import { requireOwnMachine } from './own-machine';
import { CREDENTIALS, readJsonObject } from './request-body';

interface Parts {
  clock: MovableClock;
  auth: Auth;
  outbox: Outbox;
  timers: Timers;
  meter: Meter;
}

const newAccount = v.object({ username: v.string(), password: v.string() });
const played = v.object({ api: v.string(), play: v.string() });
/** Three years and more: what is due, kept or forgotten after a time is so within them. */
const FARTHEST_MS = 1_200 * 86_400_000;
const moved = v.object({
  aheadMs: v.pipe(v.number(), v.integer(), v.minValue(-FARTHEST_MS), v.maxValue(FARTHEST_MS)),
});
const consent = v.object({
  openid: v.pipe(v.string(), v.minLength(1)),
  templateId: v.pipe(v.string(), v.minLength(1)),
});

/** `/__local/…`: what the cloud's console would show and do. Only this machine may ask. */
export function localRoute(parts: Parts): Route {
  return async (exchange) => {
    requireOwnMachine(exchange);
    const [, , room = '', ...rest] = exchange.path.split('/');
    switch (room) {
      case '':
        return sendHtml(exchange, INDEX);
      case 'outbox':
        return showOutbox(exchange, parts.outbox);
      case 'timers':
        return rest.length === 0 ? showTimers(exchange, parts.timers) : fireTimer(exchange, parts.timers, rest);
      case 'timers.js':
        return sendScript(exchange, TIMERS_SCRIPT);
      case 'outbox.js':
        return sendScript(exchange, OUTBOX_SCRIPT);
      case 'clock':
        return showClock(exchange, parts.clock);
      case 'clock.js':
        return sendScript(exchange, CLOCK_SCRIPT);
      case 'subscriptions':
        return allowMessage(exchange, parts.outbox);
      case 'meter':
        return showMeter(exchange, parts.meter);
      case 'accounts':
        return createAccount(exchange, parts.auth);
      default:
        throw refuse(exchange, 404, 'NOT_FOUND', `Nothing answers at ${exchange.path}`);
    }
  };
}

function wantsHtml(exchange: Exchange): boolean {
  return exchange.request.headers.accept?.includes('text/html') ?? false;
}

const sendScript = (exchange: Exchange, script: string): void =>
  send(exchange, 200, { 'content-type': 'text/javascript; charset=utf-8' }, script);

async function showOutbox(exchange: Exchange, outbox: Outbox): Promise<void> {
  requireMethod(exchange, 'GET', 'POST', 'DELETE');
  if (exchange.method === 'POST') return playNext(exchange, outbox);
  if (exchange.method === 'DELETE') outbox.clear();
  if (wantsHtml(exchange)) sendHtml(exchange, outboxPage(outbox.list()));
  else sendJson(exchange, { entries: outbox.list() });
}

async function playNext(exchange: Exchange, outbox: Outbox): Promise<void> {
  const parsed = v.safeParse(played, await readJsonObject(exchange, CREDENTIALS));
  const isKnown = parsed.success && outbox.play(parsed.output.api, parsed.output.play);
  if (!isKnown) throw refuse(exchange, 400, 'INVALID_PARAM', 'Nothing is played by that name');
  sendJson(exchange, {});
}

/** Stands for a tap on 允许 in WeChat's own question, which a phone asks WeChat and not the cloud. */
async function allowMessage(exchange: Exchange, outbox: Outbox): Promise<void> {
  requireMethod(exchange, 'POST');
  const parsed = v.safeParse(consent, await readJsonObject(exchange, CREDENTIALS));
  if (!parsed.success) throw refuse(exchange, 400, 'INVALID_PARAM', v.summarize(parsed.issues));
  outbox.subscriptions.allow(parsed.output.openid, parsed.output.templateId);
  sendJson(exchange, {});
}

function showTimers(exchange: Exchange, timers: Timers): void {
  requireMethod(exchange, 'GET');
  if (wantsHtml(exchange)) sendHtml(exchange, timersPage(timers.list()));
  else sendJson(exchange, { timers: timers.list() });
}

async function fireTimer(
  exchange: Exchange,
  timers: Timers,
  [functionName = '', triggerName]: string[],
): Promise<void> {
  requireMethod(exchange, 'POST');
  try {
    sendJson(exchange, { results: await timers.fire(functionName, triggerName) });
  } catch (error) {
    if (error instanceof UnknownTimer) throw refuse(exchange, 404, 'NOT_FOUND', error.message);
    if (error instanceof FunctionFailure) throw refuse(exchange, 400, error.code, error.message);
    throw error;
  }
}

async function showClock(exchange: Exchange, clock: MovableClock): Promise<void> {
  requireMethod(exchange, 'GET', 'POST');
  if (exchange.method === 'POST') {
    const parsed = v.safeParse(moved, await readJsonObject(exchange, CREDENTIALS));
    if (!parsed.success) throw refuse(exchange, 400, 'INVALID_PARAM', v.summarize(parsed.issues));
    clock.move(parsed.output.aheadMs);
  }
  if (wantsHtml(exchange)) sendHtml(exchange, clockPage(clock.now(), clock.ahead()));
  else sendJson(exchange, { now: clock.now(), aheadMs: clock.ahead() });
}

function showMeter(exchange: Exchange, meter: Meter): void {
  requireMethod(exchange, 'GET', 'DELETE');
  if (exchange.method === 'DELETE') meter.reset();
  sendJson(exchange, meter.totals());
}

async function createAccount(exchange: Exchange, auth: Auth): Promise<void> {
  requireMethod(exchange, 'POST');
  const parsed = v.safeParse(newAccount, await readJsonObject(exchange, CREDENTIALS));
  if (!parsed.success) throw refuse(exchange, 400, 'INVALID_PARAM', v.summarize(parsed.issues));
  try {
    sendJson(exchange, await auth.createAccount(parsed.output.username, parsed.output.password));
  } catch (error) {
    if (error instanceof InvalidAccount) throw refuse(exchange, 400, 'INVALID_PARAM', error.message);
    throw error;
  }
}

const INDEX = localPage(
  '本地云',
  `<div class="card"><h2><a href="/">打开应用</a></h2><div class="muted">浏览器版，与小程序同一套代码</div></div>
<div class="card"><h2><a href="/__local/outbox">发件箱</a></h2><div class="muted">云函数发给微信的请求：内容安全检查、订阅消息</div></div>
<div class="card"><h2><a href="/__local/timers">定时任务</a></h2><div class="muted">查看下次执行时间，也可以立即执行</div></div>
<div class="card"><h2><a href="/__local/clock">时钟</a></h2><div class="muted">拨快或拨慢本地云的时间，看到期、超期和定时任务怎样发生</div></div>
<div class="card"><h2><a href="/__local/meter">数据库计数</a></h2><div class="muted">启动以来的数据库请求数、扫描数与返回数</div></div>`,
);
