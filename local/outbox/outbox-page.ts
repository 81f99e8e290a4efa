import { escapeHtml, formatMoment, localPage } from '../gateway/local-page';
import type { OutboxEntry } from './outbox';

const TITLES: Record<string, string> = {
  'security.msgSecCheck': '内容安全检查',
  'subscribeMessage.send': '订阅消息',
};

/** A page with the calls that would have gone to WeChat. */
export function outboxPage(entries: readonly OutboxEntry[]): string {
  const cards = entries.map(card).join('');
  const empty = '<div class="card muted">还没有内容。云函数请求微信接口后，会显示在这里。</div>';
  return localPage('发件箱', `<p class="muted">这些请求没有发给微信，只保存在本机。</p>${cards || empty}`);
}

function card({ api, at, request, response }: OutboxEntry): string {
  return `<div class="card">
<h2>${TITLES[api] ?? escapeHtml(api)} ${verdict(response)}</h2>
<div class="muted">${formatMoment(at)} · ${escapeHtml(api)}</div>
<pre>${escapeHtml(JSON.stringify(request, null, 2))}</pre>
</div>`;
}

function verdict(response: Record<string, unknown>): string {
  if (response['errcode'] !== 0) return `<span class="bad">失败：${escapeHtml(String(response['errmsg']))}</span>`;
  if (!('result' in response)) return '<span class="good">已接受</span>';
  const isRisky = JSON.stringify(response['result']).includes('"risky"');
  return isRisky ? '<span class="bad">有风险</span>' : '<span class="good">通过</span>';
}
