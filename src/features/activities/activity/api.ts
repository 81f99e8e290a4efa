import { call } from '@/platform/call';
import { acceptOffer, attend, leaveActivity, openActivity, signUp } from '../../../../core/activities/contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchActivity = (activityId: string) => call(openActivity, { activityId });
export const sendSignUp = (activityId: string) => call(signUp, { activityId });
export const sendLeave = (activityId: string) => call(leaveActivity, { activityId });
export const sendAccept = (activityId: string) => call(acceptOffer, { activityId });
export const sendAttend = (input: InputOf<typeof attend>) => call(attend, input);
