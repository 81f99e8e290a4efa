import { call } from '@/platform/call';
import { openPractice } from '../../../core/practice/contract';

export const fetchPractice = () => call(openPractice, {});
