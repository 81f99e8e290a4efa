import { createPagedStore } from '@/ui/paged-store';
import type { ProposalList } from '../../../../core/disclosure/workbench-contract';
import { fetchProposals } from './api';
import { workMessages } from './messages';

/** Items of my units in one state, or those that wait for me. */
export const useProposals = createPagedStore({
  fetchPage: (status: ProposalList, cursor) => fetchProposals({ status, cursor }),
  messages: workMessages,
  idOf: (row) => row.disclosureId,
});
