import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listUnits } from '../../../../core/org/workbench-contract';
import {
  type CallCommand,
  type CallFields,
  findJuror,
  listCallDesk,
  listDeskSubmissions,
  lookAtSubmission,
  moveCall,
  openCallDesk,
  saveCall,
} from '../../../../core/works/workbench-contract';

export const fetchUnits = () => call(listUnits, {});
export const fetchWork = (input: InputOf<typeof listCallDesk>) => call(listCallDesk, input);
export const fetchCallDesk = (callId: string) => call(openCallDesk, { callId });
export const fetchJurors = (unitId: string, name: string) => call(findJuror, { unitId, name });
export const fetchDeskWorks = (input: InputOf<typeof listDeskSubmissions>) => call(listDeskSubmissions, input);
export const sendLook = (input: InputOf<typeof lookAtSubmission>) => call(lookAtSubmission, input);
export const sendMove = (callId: string, seenRevision: number, command: CallCommand, looked: boolean) =>
  call(moveCall, { callId, seenRevision, command, ...(looked && { looked }) });

interface Saving {
  callId: string;
  seenRevision: number | null;
  fields: CallFields;
}
export const sendCall = ({ fields, ...rest }: Saving) => call(saveCall, { ...rest, ...fields });
