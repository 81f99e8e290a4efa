import { escapeHtml, formatMoment, localPage } from '../gateway/local-page';
import type { TimerState } from './timers';

/** A page of all timers, each with a button to fire it. */
export function timersPage(timers: readonly TimerState[]): string {
  const cards = timers.map(card).join('');
  const empty = '<div class="card muted">没有定时任务。</div>';
  return localPage('定时任务', `${cards || empty}<script src="/__local/timers.js"></script>`);
}

function card({ functionName, triggerName, cron, nextAt }: TimerState): string {
  const path = `/__local/timers/${encodeURIComponent(functionName)}/${encodeURIComponent(triggerName)}`;
  return `<div class="card">
<h2>${escapeHtml(functionName)} / ${escapeHtml(triggerName)}</h2>
<div class="muted">${escapeHtml(cron)} · ${nextAt === null ? '不再执行' : `下次 ${formatMoment(nextAt)}`}</div>
<p><button data-path="${escapeHtml(path)}">立即执行</button></p><pre></pre>
</div>`;
}

/** A file of its own: no page of ours runs what stands in it. */
export const TIMERS_SCRIPT = `for (const button of document.querySelectorAll('button')) {
  button.onclick = async () => {
    button.disabled = true;
    const answer = await fetch(button.dataset.path, { method: 'POST' });
    button.closest('.card').querySelector('pre').textContent = await answer.text();
    button.disabled = false;
  };
}
`;
