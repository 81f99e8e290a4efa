import { escapeHtml, formatMoment, localPage } from '../gateway/local-page';
import type { OutboxEntry } from './outbox';
import { PLAYS } from './plays';

const TITLES: Record<string, string> = {
  'security.msgSecCheck': '内容安全检查',
  'security.mediaCheckAsync': '图片检查',
  'subscribeMessage.send': '订阅消息',
};

/** A page with the calls that would have gone to WeChat. */
export function outboxPage(entries: readonly OutboxEntry[]): string {
  const cards = entries.map(card).join('');
  const empty = '<div class="card muted">还没有内容。云函数请求微信接口后，会显示在这里。</div>';
  return localPage(
    '发件箱',
    `<p class="muted">这些请求没有发给微信，只保存在本机。</p>${plays()}${cards || empty}<script src="/__local/outbox.js"></script>`,
  );
}

/** Buttons that decide how WeChat answers next. */
function plays(): string {
  const rows = Object.entries(PLAYS).map(([api, answers]) => {
    const buttons = Object.entries(answers).map(
      ([name, { word }]) => `<button data-api="${escapeHtml(api)}" data-play="${escapeHtml(name)}">${word}</button>`,
    );
    return `<p>下一次${TITLES[api] ?? escapeHtml(api)}：${buttons.join(' ')}</p>`;
  });
  return `<div class="card"><h2>演一次微信的回答</h2>${rows.join('')}<pre></pre></div>`;
}

/** A file of its own: no page of ours runs what stands in it. */
export const OUTBOX_SCRIPT = `for (const button of document.querySelectorAll('button[data-play]')) {
  button.onclick = async () => {
    const { api, play } = button.dataset;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/__local/outbox', { method: 'POST', headers, body: JSON.stringify({ api, play }) });
    button.closest('.card').querySelector('pre').textContent = answer.ok ? '下一次会这样回答：' + button.textContent : '没有记下';
  };
}
`;

function card({ api, at, request, response }: OutboxEntry): string {
  return `<div class="card">
<h2>${TITLES[api] ?? escapeHtml(api)} ${verdict(response)}</h2>
<div class="muted">${formatMoment(at)} · ${escapeHtml(api)}</div>
<pre>${escapeHtml(JSON.stringify(request, null, 2))}</pre>
</div>`;
}

function verdict(response: Record<string, unknown>): string {
  if (response['silent'] === true) return '<span class="bad">没有回答</span>';
  if (response['errcode'] !== 0) return `<span class="bad">失败：${escapeHtml(String(response['errmsg']))}</span>`;
  if (!('result' in response)) return '<span class="good">已接受</span>';
  const result = JSON.stringify(response['result']);
  if (result.includes('"review"')) return '<span class="bad">需要人工看</span>';
  return result.includes('"risky"') ? '<span class="bad">有风险</span>' : '<span class="good">通过</span>';
}
