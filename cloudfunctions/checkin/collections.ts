import { collection, index } from '../_kit/collection';
import type { CheckInDoc } from './repository';

export const CheckIns = collection<CheckInDoc>({
  name: 'checkIns',
  id: '党员:日',
  summary: '打卡和到这天的连续天数',
  indexes: [index('byMember', 'memberId', '-day')],
});
