import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import {
  judgeSubmission,
  listCalls,
  listMySubmissions,
  listSubmissions,
  moveMySubmission,
  openCall,
  preparePieces,
  prepareSubmissionFiles,
  sendSubmission,
  voteForSubmission,
} from '../../../core/works/contract';

export const fetchCalls = (input: InputOf<typeof listCalls>) => call(listCalls, input);
export const fetchCall = (callId: string) => call(openCall, { callId });
export const fetchGallery = (input: InputOf<typeof listSubmissions>) => call(listSubmissions, input);
export const fetchMine = (cursor: string | undefined) =>
  call(listMySubmissions, { ...(cursor !== undefined && { cursor }) });
export const askTickets = (input: InputOf<typeof prepareSubmissionFiles>) => call(prepareSubmissionFiles, input);
export const askPieces = (input: InputOf<typeof preparePieces>) => call(preparePieces, input);
export const postWork = (input: InputOf<typeof sendSubmission>) => call(sendSubmission, input);
export const moveMine = (input: InputOf<typeof moveMySubmission>) => call(moveMySubmission, input);
export const sendScore = (submissionId: string, score: number) => call(judgeSubmission, { submissionId, score });
export const sendVote = (submissionId: string, isVoted: boolean) => call(voteForSubmission, { submissionId, isVoted });
