import { call } from '@/platform/call';
import { openCatalogue } from '../../../../core/disclosure/catalogue-contract';
import {
  answerFeedback,
  type DisclosureCommand,
  listFeedback,
  listProposals,
  moveDisclosure,
  openProposal,
  type ProposalFields,
  saveProposal,
} from '../../../../core/disclosure/workbench-contract';
import { previewBody, ticketPostFile } from '../../../../core/feed/workbench-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listUnits } from '../../../../core/org/workbench-contract';

export const fetchQueue = (input: InputOf<typeof listFeedback>) => call(listFeedback, input);
export const sendAnswer = (feedbackId: string, text: string, isPublic: boolean, looked: boolean) =>
  call(answerFeedback, { feedbackId, text, isPublic, ...(looked && { looked }) });

// The text of an item is written, shown and kept as that of a post is.
export const fetchPreview = (markdown: string) => call(previewBody, { markdown });
export const fetchTicket = (unitId: string, ending: string) => call(ticketPostFile, { unitId, ending });

export const fetchCatalogue = () => call(openCatalogue, {});
export const fetchUnits = () => call(listUnits, {});
export const fetchProposals = (input: InputOf<typeof listProposals>) => call(listProposals, input);
export const fetchProposal = (disclosureId: string) => call(openProposal, { disclosureId });
export const sendProposal = (disclosureId: string, seenRevision: number | null, fields: ProposalFields) =>
  call(saveProposal, { disclosureId, seenRevision, ...fields });
export const sendMove = (disclosureId: string, seenRevision: number, command: DisclosureCommand, looked: boolean) =>
  call(moveDisclosure, { disclosureId, seenRevision, command, ...(looked && { looked }) });
