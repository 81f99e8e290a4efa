import { call } from '@/platform/call';
import { listBoard, listRunningNotices } from '../../../core/disclosure/board-contract';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchBoard = (input: InputOf<typeof listBoard>) => call(listBoard, input);

export const fetchRunning = () => call(listRunningNotices, {});
