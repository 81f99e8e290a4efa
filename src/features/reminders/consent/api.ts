import { call } from '@/platform/call';
import { addConsent, openConsent } from '../../../../core/reminders/contract';

export const fetchConsent = () => call(openConsent, {});
export const sendConsent = (key: string) => call(addConsent, { key });
