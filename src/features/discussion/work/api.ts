import { call } from '@/platform/call';
import { listComments, moveComment } from '../../../../core/discussion/workbench-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchWork = (input: InputOf<typeof listComments>) => call(listComments, input);
export const sendLook = (input: InputOf<typeof moveComment>) => call(moveComment, input);
