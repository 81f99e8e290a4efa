import { call } from '@/platform/call';
import { listDuties, listNotices, openHome, readNotices } from '../../../core/home/contract';

export const fetchHome = () => call(openHome, {});
export const fetchDuties = () => call(listDuties, {});
export const fetchNotices = () => call(listNotices, {});
export const sendRead = (upTo: string) => call(readNotices, { upTo });
