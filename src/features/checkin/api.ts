import { call } from '@/platform/call';
import { checkIn } from '../../../core/checkin/contract';

export const sendCheckIn = () => call(checkIn, {});
