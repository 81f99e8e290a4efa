import { call } from '@/platform/call';
import { listActivities } from '../../../core/activities/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchActivities = (input: InputOf<typeof listActivities>) => call(listActivities, input);
