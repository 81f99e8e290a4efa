import { createPagedStore } from '@/ui/paged-store';
import type { CallDeskList } from '../../../../core/works/workbench-contract';
import { fetchDeskWorks, fetchWork } from './api';
import { lookMessages, workMessages } from './messages';

/** Calls of my units in one state, or those that wait for me. */
export const useCallDesk = createPagedStore({
  fetchPage: (status: CallDeskList, cursor) => fetchWork({ status, cursor }),
  messages: workMessages,
  idOf: (row) => row.callId,
});

/** Works that wait for a look ('' ), or those of one call. */
export const useDeskWorks = createPagedStore({
  fetchPage: (callId: string, cursor) => fetchDeskWorks({ callId: callId || null, cursor }),
  messages: lookMessages,
  idOf: (row) => row.submissionId,
});
