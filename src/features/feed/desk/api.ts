import { call } from '@/platform/call';
import { listColumns, saveColumns } from '../../../../core/feed/columns-contract';
import {
  countWork,
  type DraftFields,
  listWork,
  movePost,
  openWork,
  type PostCommand,
  previewBody,
  reach,
  saveDraft,
  startAmendment,
  ticketPostFile,
} from '../../../../core/feed/workbench-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listUnits } from '../../../../core/org/workbench-contract';

export const fetchColumns = () => call(listColumns, {});
export const sendColumns = (input: InputOf<typeof saveColumns>) => call(saveColumns, input);
export const fetchWorkCounts = () => call(countWork, {});
export const fetchWorkRows = (input: InputOf<typeof listWork>) => call(listWork, input);
export const fetchWork = (postId: string) => call(openWork, { postId });
export const fetchUnits = () => call(listUnits, {});
export const fetchReach = (scope: string[]) => call(reach, { scope });
export const fetchPreview = (markdown: string) => call(previewBody, { markdown });
export const fetchTicket = (unitId: string, ending: string) => call(ticketPostFile, { unitId, ending });
export const sendDraft = (postId: string, seenRevision: number | null, fields: DraftFields) =>
  call(saveDraft, { postId, seenRevision, ...fields });
export const sendAmendmentStart = (postId: string) => call(startAmendment, { postId });
export const sendMove = (postId: string, seenRevision: number, command: PostCommand, looked: boolean) =>
  call(movePost, { postId, seenRevision, command, ...(looked && { looked }) });
