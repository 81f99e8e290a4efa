import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import type { Desk } from './compose-store';

/** The fields of an activity, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  title: { label: '名称', words: ({ title }) => title },
  details: { label: '安排', words: ({ details }) => details },
  venue: { label: '地点', words: ({ venue }) => venue },
  contact: { label: '联系人', words: ({ contact }) => contact },
  startDay: { label: '开始日期', words: ({ startDay }) => startDay ?? '' },
  startTime: { label: '开始时间', words: ({ startTime }) => startTime },
  endDay: { label: '结束日期', words: ({ endDay }) => endDay ?? '' },
  endTime: { label: '结束时间', words: ({ endTime }) => endTime },
  closeDay: { label: '报名截止日期', words: ({ closeDay }) => closeDay ?? '' },
  closeTime: { label: '报名截止时间', words: ({ closeTime }) => closeTime },
  isLimited: { label: '限名额', words: ({ isLimited }) => (isLimited ? '是' : '否') },
  seats: { label: '名额', words: ({ seats }) => seats },
  unitId: { label: '组织单元', words: ({ unitId }, { units }) => (unitId === null ? '' : unitNames(units, [unitId])) },
  scope: { label: '谁能报名', words: ({ scope }, { units }) => unitNames(units, scope) },
};
