import { call } from '@/platform/call';
import { listDue } from '../../../../core/disclosure/due-contract';

export const fetchDue = () => call(listDue, {});
