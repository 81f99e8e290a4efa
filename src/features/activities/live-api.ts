import { call } from '@/platform/call';
import { listLiveActivities } from '../../../core/activities/live-contract';

export const fetchLive = () => call(listLiveActivities, {});
