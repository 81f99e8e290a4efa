import { waitedWords } from '@/ui/waited-words';
import { CLIMBS_AFTER } from '../../core/desk/climbing';
import type { Waiting, WaitsAt } from '../../core/desk/waiting';

/** Who can take the next step, by name. `doing`: what is waited for, 审核. */
export function waitingWords({ people, first }: Waiting, doing: string): string {
  if (people === 0) return `现在没有人能${doing}，请联系管理员。`;
  const names = first.map(({ name, unitName }) => `${name}（${unitName}）`).join('、');
  return `等${names}${people > first.length ? `等 ${people} 人` : ''}${doing}`;
}

/** How long something has waited; once it is shown one level up as well, with where. */
export function waitedAtWords({ since, unitName }: WaitsAt, now: number): string {
  const waited = waitedWords(since, now);
  const words = waited === '刚刚' ? '刚刚送来' : `已等 ${waited}`;
  return now >= since + CLIMBS_AFTER ? `${words}，在${unitName}` : words;
}

/** The column of a queue that says it. */
export const waitedColumn = <Row extends { waitsAt?: WaitsAt | undefined }>(now: () => number) => ({
  title: '等待',
  cell: ({ waitsAt }: Row) => (waitsAt ? waitedAtWords(waitsAt, now()) : null),
  sortBy: ({ waitsAt }: Row) => -(waitsAt?.since ?? 0),
});
