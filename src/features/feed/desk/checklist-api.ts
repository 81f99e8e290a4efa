import { call } from '@/platform/call';
import { openChecklist, saveChecklist } from '../../../../core/feed/checklist-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchChecklist = () => call(openChecklist, {});
export const sendChecklist = (input: InputOf<typeof saveChecklist>) => call(saveChecklist, input);
