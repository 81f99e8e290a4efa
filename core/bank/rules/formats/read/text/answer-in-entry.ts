import type { Entry } from './answers';
import { labelAt, labelsApart } from './labels';

/** The answer and its explanation in an entry of a list: 【答案】A 【解析】…… */
export function answerIn(text: string): Pick<Entry, 'key' | 'reason'> {
  const [first = '', second, ...others] = labelsApart(text);
  const label = labelAt(first);
  const key = label?.field === 'key' ? label.value : first;
  const reason = second === undefined ? null : labelAt(second);
  if (others.length > 0 || (second !== undefined && reason?.field !== 'explanation')) return { key: text };
  return { key, ...(reason ? { reason: reason.value } : {}) };
}
