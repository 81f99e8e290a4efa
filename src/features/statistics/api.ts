import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { completion, listAssignments, listPeople } from '../../../core/statistics/contract';

export const fetchAssignments = (cursor: string | undefined) => call(listAssignments, { cursor });
export const fetchCompletion = (assignmentId: string) => call(completion, { assignmentId });
export const fetchPeople = (input: InputOf<typeof listPeople>) => call(listPeople, input);
