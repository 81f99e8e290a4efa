import { collection, index } from '../_kit/collection';
import type { ActivityDoc, AttendanceDoc, RollDoc } from './repository';

export const Activities = collection<ActivityDoc>({
  name: 'activities',
  id: '起草的人先取的编号',
  summary: '活动：时间、地点、名额、范围，发布、取消',
  indexes: [
    index('shown', 'isShown', 'scope', 'endOrder'),
    index('closing', 'isShown', 'scope', 'closesAt'),
    index('work', 'status', 'path', '-touched'),
    index('byEnd', 'status', 'path', 'endOrder'),
    index('written', 'status', 'writerIds', 'touched'),
  ],
});

export const ActivityRolls = collection<RollDoc>({
  name: 'activityRolls',
  id: '活动',
  summary: '一个活动的名册：报名、退出、接受、改名额，按先后，只加不改',
  indexes: [index('watched', 'isWatched', 'triedAt'), index('ofMember', 'entries.memberId', '-startsAt')],
});

export const Attendances = collection<AttendanceDoc>({
  name: 'attendances',
  id: '活动:党员',
  summary: '一名党员到了一个活动：扫码的，或书记确认的',
  indexes: [index('byActivity', 'activityId', '_id'), index('ofMember', 'memberId', '-at')],
});
