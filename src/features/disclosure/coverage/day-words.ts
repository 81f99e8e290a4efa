import { fullDay } from '@/ui/friendly-time';
import { dayKey } from '../../../../core/kernel/calendar';

/** `2026年11月20日`. `at` in ms since the epoch. */
export const dayWords = (at: number): string => fullDay(dayKey(at));
