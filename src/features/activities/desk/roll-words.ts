import type { RollRow } from '../../../../core/activities/workbench-contract';
import { momentWords } from '../words';

const attendanceWords = { confirmed: '已签到', waiting: '等确认', declined: '不予确认' };
const markWords = { late: '码是后来送到的', walkIn: '没有名额' };

/** Where somebody stands and whether they were there. */
export function personFacts({ unitName, state, position, until, attendance }: RollRow): string[] {
  const place = [
    ...(state === 'offered' && until !== null ? [`名额保留到${momentWords(until)}`] : []),
    ...(position === null ? [] : [`候补第 ${position} 位`]),
  ];
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
