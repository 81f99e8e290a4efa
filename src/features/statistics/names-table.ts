import { exactTime } from '@/ui/friendly-time';
import type { TextTable } from '@/ui/table/cells';
import type { PersonRow } from '../../../core/statistics/contract';

/** Names for the clipboard and for a file; with the time for whoever has finished. */
export function namesTable(title: string, people: readonly PersonRow[]): TextTable {
  const hasTimes = people.some(({ finishedAt }) => finishedAt !== null);
  return {
    title,
    header: ['姓名', '单元', ...(hasTimes ? ['完成时间'] : [])],
    rows: people.map(({ name, unitName, finishedAt }) => [
      name,
      unitName,
      ...(hasTimes ? [finishedAt === null ? '' : exactTime(finishedAt)] : []),
    ]),
  };
}
