import { leaveFeedback, listBoard, listMyFeedback, openDisclosure } from '../../core/disclosure/contract';
import {
  answerFeedback,
  listFeedback,
  listProposals,
  moveDisclosure,
  openProposal,
  saveProposal,
} from '../../core/disclosure/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleAnswerFeedback } from './handlers/answer-feedback';
import { handleLeaveFeedback } from './handlers/leave-feedback';
import { handleListBoard } from './handlers/list-board';
import { handleListFeedback } from './handlers/list-feedback';
import { handleListMyFeedback } from './handlers/list-my-feedback';
import { handleListProposals } from './handlers/list-proposals';
import { handleMoveDisclosure } from './handlers/move-disclosure';
import { handleOpenDisclosure } from './handlers/open-disclosure';
import { handleOpenProposal } from './handlers/open-proposal';
import { handleSaveProposal } from './handlers/save-proposal';

export const routes: Route[] = [
  route(listBoard, handleListBoard),
  route(openDisclosure, handleOpenDisclosure),
  route(leaveFeedback, handleLeaveFeedback),
  route(listMyFeedback, handleListMyFeedback),
  route(listFeedback, handleListFeedback),
  route(answerFeedback, handleAnswerFeedback),
  route(listProposals, handleListProposals),
  route(openProposal, handleOpenProposal),
  route(saveProposal, handleSaveProposal),
  route(moveDisclosure, handleMoveDisclosure),
];
