import { call } from '@/platform/call';
import { addSubscription, openSubscription } from '../../../../core/reminders/contract';

export const fetchSubscription = () => call(openSubscription, {});
export const sendSubscription = (key: string) => call(addSubscription, { key });
