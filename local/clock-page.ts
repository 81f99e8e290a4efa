import { formatMoment, localPage } from './gateway/local-page';

const MS_PER_DAY = 86_400_000;

/** By how many days each button moves the clock. */
const STEPS = [
  ['退回一周', -7],
  ['退回一天', -1],
  ['前进一天', 1],
  ['前进一周', 7],
] as const;

/** A page that shows the cloud's time, with buttons to move it. */
export function clockPage(now: number, aheadMs: number): string {
  const buttons = [
    ...STEPS.map(([words, days]) => `<button data-ahead="${aheadMs + days * MS_PER_DAY}">${words}</button>`),
    `<button data-ahead="0"${aheadMs === 0 ? ' disabled' : ''}>回到现在</button>`,
  ];
  return localPage(
    '时钟',
    `<div class="card"><h2>${formatMoment(now)}</h2>
<div class="muted">${distance(aheadMs)}</div>
<p>${buttons.join(' ')}</p></div>
<p class="muted">整个本地云都看这只钟：登录会过期，定时任务到点就走。退回以后写下的内容，日期也在过去。重新启动，回到现在。</p>
<script src="/__local/clock.js"></script>`,
  );
}

function distance(aheadMs: number): string {
  if (aheadMs === 0) return '与这台电脑的时间一致';
  const days = Math.abs(aheadMs) / MS_PER_DAY;
  const words = Number.isInteger(days) ? `${days} 天` : `${Math.round(Math.abs(aheadMs) / 3_600_000)} 小时`;
  return `比这台电脑${aheadMs > 0 ? '快' : '慢'} ${words}`;
}

/** A file of its own: no page of ours runs what stands in it. */
export const CLOCK_SCRIPT = `for (const button of document.querySelectorAll('button[data-ahead]')) {
  button.onclick = async () => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/__local/clock', { method: 'POST', headers, body: JSON.stringify({ aheadMs: Number(button.dataset.ahead) }) });
    location.reload();
  };
}
`;
