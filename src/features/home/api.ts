import { call } from '@/platform/call';
import { listNotices, openHome, readNotices } from '../../../core/home/contract';

export const fetchHome = () => call(openHome, {});
export const fetchNotices = () => call(listNotices, {});
export const sendRead = (upTo: string) => call(readNotices, { upTo });
