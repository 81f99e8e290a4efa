import { figure } from '@/ui/figure';
import { exactTime } from '@/ui/friendly-time';
import type { TextTable } from '@/ui/table/cells';
import type { ReceiptFigures, ReceiptGroup, ReceiptRow } from '../../../../core/statistics/receipts-contract';

export const groupWords: Record<ReceiptGroup, string> = {
  confirmed: '已确认',
  read: '只读过',
  unread: '还没读',
  exempt: '免考核',
  later: '后来加入',
};

export const GROUPS = Object.keys(groupWords) as ReceiptGroup[];

/** Why somebody is in the group, above their names. */
export const groupHints: Record<ReceiptGroup, string> = {
  confirmed: '过了截止时间才确认的也在这里。',
  read: '打开过，还没有确认。',
  unread: '还没有打开过，也没有确认。',
  exempt: '按照《中国共产党党员教育管理工作条例》第二十三条，可以学习，不计入应确认人数。',
  later: '截止以后才到这个单元的，不计入应确认人数。',
};

export const receiptSentence = ({ confirmed, read, unread }: ReceiptFigures): string =>
  `应确认 ${figure(confirmed + read + unread)} 人，已确认 ${figure(confirmed)} 人。`;

/** Everything that somebody confirmed, the latest last: `第 1 版 2026年11月20日 10:00`. */
const confirmedWords = ({ confirmations }: ReceiptRow): string =>
  confirmations.map(({ version, at }) => `第 ${version} 版 ${exactTime(at)}`).join('；');

/** Names for the clipboard and for a file. */
export const receiptTable = (title: string, group: ReceiptGroup, rows: readonly ReceiptRow[]): TextTable => ({
  title: `${title}回执 ${groupWords[group]}`,
  header: ['姓名', '单元', '回执', '打开', '确认'],
  rows: rows.map((row) => [
    row.name,
    row.unitName,
    groupWords[group],
    row.readAt === null ? '' : exactTime(row.readAt),
    confirmedWords(row),
  ]),
});
