import { createPagedStore } from '@/ui/paged-store';
import type { DisclosureStatus } from '../../../../core/disclosure/workbench-contract';
import { fetchProposals } from './api';
import { workMessages } from './messages';

/** Items of my units in one state. */
export const useProposals = createPagedStore({
  fetchPage: (status: DisclosureStatus, cursor) => fetchProposals({ status, cursor }),
  messages: workMessages,
  idOf: (row) => row.disclosureId,
});
