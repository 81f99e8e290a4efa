import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listWorries, noteTalk, passWorry } from '../../../../core/letters/worries/contract';

export const fetchWorries = (input: InputOf<typeof listWorries>) => call(listWorries, input);
export const sendWorry = (input: InputOf<typeof passWorry>) => call(passWorry, input);
export const sendTalk = (input: InputOf<typeof noteTalk>) => call(noteTalk, input);
