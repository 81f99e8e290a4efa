import { call } from '@/platform/call';
import { openHolidays, saveHolidays } from '../../../../core/disclosure/holidays-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchHolidays = () => call(openHolidays, {});
export const sendHolidays = (input: InputOf<typeof saveHolidays>) => call(saveHolidays, input);
