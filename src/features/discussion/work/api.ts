import { call } from '@/platform/call';
import { decideMute, listMuted, muteAuthor } from '../../../../core/discussion/mute-contract';
import { listComments, moveComment } from '../../../../core/discussion/workbench-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchWork = (input: InputOf<typeof listComments>) => call(listComments, input);
export const sendLook = (input: InputOf<typeof moveComment>) => call(moveComment, input);
export const fetchMuted = (cursor: string | undefined) => call(listMuted, cursor === undefined ? {} : { cursor });
export const sendMute = (input: InputOf<typeof muteAuthor>) => call(muteAuthor, input);
export const sendMuteDecision = (input: InputOf<typeof decideMute>) => call(decideMute, input);
