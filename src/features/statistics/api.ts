import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { completion, listAssignments, listPeople, openWeekAhead } from '../../../core/statistics/contract';

export const fetchAssignments = (cursor: string | undefined) => call(listAssignments, { cursor });
export const fetchWeek = () => call(openWeekAhead, {});
export const fetchCompletion = (assignmentId: string) => call(completion, { assignmentId });
export const fetchPeople = (input: InputOf<typeof listPeople>) => call(listPeople, input);
