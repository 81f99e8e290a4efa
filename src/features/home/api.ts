import { call } from '@/platform/call';
import { openHome } from '../../../core/home/contract';

export const fetchHome = () => call(openHome, {});
