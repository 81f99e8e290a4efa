import type { TextTable } from '@/ui/table/cells';
import type { RollRow, RollView } from '../../../../core/activities/workbench-contract';
import { momentWords } from '../words';

const attendanceWords = { confirmed: '已签到', waiting: '等确认', declined: '不予确认' };
const markWords = { late: '码是后来送到的', walkIn: '没有名额' };

/** Where somebody stands in the line, and until when a seat is kept for them. */
const placeInLine = ({ state, position, until }: RollRow): string[] => [
  ...(state === 'offered' && until !== null ? [`名额保留到${momentWords(until)}`] : []),
  ...(position === null ? [] : [`候补第 ${position} 位`]),
];

/** Where somebody stands and whether they were there. */
export function personFacts(row: RollRow): string[] {
  const { unitName, attendance } = row;
  const place = placeInLine(row);
  if (!attendance) return [unitName, ...place];
  const { marks, shownAt, tick } = attendance;
  return [
    unitName,
    ...place,
    attendanceWords[attendance.state],
    ...marks.map((mark) => markWords[mark]),
    ...(shownAt === null ? [] : [`${momentWords(shownAt)}的码`]),
    ...(tick ? [tick.reason === '' ? `${tick.byName}定` : `${tick.byName}：${tick.reason}`] : []),
  ];
}

/** Of whoever stands in no line. */
const placeWords = { seated: '已报名', none: '没有名额' };

/** The whole roll for the clipboard and for a file. */
export const rollTable = ({ title, rows }: Pick<RollView, 'title' | 'rows'>): TextTable => ({
  title: `${title}名册`,
  header: ['姓名', '单元', '报名', '签到'],
  rows: rows.map((row) => [
    row.name,
    row.unitName,
    row.state === 'seated' || row.state === 'none' ? placeWords[row.state] : placeInLine(row).join('，'),
    row.attendance === null ? '' : attendanceWords[row.attendance.state],
  ]),
});
