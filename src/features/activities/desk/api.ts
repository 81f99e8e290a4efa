import { call } from '@/platform/call';
import {
  type ActivityCommand,
  type ActivityFields,
  changeSeats,
  findAttender,
  listActivityWork,
  moveActivity,
  openActivityWork,
  openCode,
  openRoll,
  removeFromRoll,
  saveActivity,
  tickAttendance,
} from '../../../../core/activities/workbench-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listUnits } from '../../../../core/org/workbench-contract';

export const fetchUnits = () => call(listUnits, {});
export const fetchWork = (input: InputOf<typeof listActivityWork>) => call(listActivityWork, input);
export const fetchActivityWork = (activityId: string) => call(openActivityWork, { activityId });
export const sendActivity = (activityId: string, seenRevision: number | null, fields: ActivityFields) =>
  call(saveActivity, { activityId, seenRevision, ...fields });
export const sendMove = (activityId: string, seenRevision: number, command: ActivityCommand, looked: boolean) =>
  call(moveActivity, { activityId, seenRevision, command, ...(looked && { looked }) });
export const fetchRoll = (activityId: string) => call(openRoll, { activityId });
export const sendSeats = (activityId: string, seats: number | null) => call(changeSeats, { activityId, seats });
export const sendRemoval = (input: InputOf<typeof removeFromRoll>) => call(removeFromRoll, input);
export const fetchAttenders = (activityId: string, name: string) => call(findAttender, { activityId, name });
export const sendTick = (input: InputOf<typeof tickAttendance>) => call(tickAttendance, input);
export const fetchCode = (activityId: string) => call(openCode, { activityId });
