import { createPagedStore } from '@/ui/paged-store';
import type { CallList } from '../../../core/works/contract';
import { fetchCalls, fetchGallery, fetchMine } from './api';
import { messages } from './messages';

/** Calls for me: open, ended, or those in which I still have works to judge. */
export const useCalls = createPagedStore({
  fetchPage: (list: CallList, cursor) => fetchCalls({ list, cursor }),
  messages,
  idOf: (row) => row.callId,
});

/** The works of a call, as far as they are shown. */
export const useGallery = createPagedStore({
  fetchPage: (callId: string, cursor) => fetchGallery({ callId, cursor }),
  messages,
  idOf: (row) => row.submissionId,
});

/** What I have handed in, to any call. */
export const useMine = createPagedStore({
  fetchPage: (_all: '', cursor) => fetchMine(cursor),
  messages,
  idOf: (row) => row.submissionId,
});
