import { shownChanges } from '../../core/desk/end-change';
import type { WorkUse } from '../../core/works/call';
import type { CallRow, CallStage, CallView, MySubmission, MyWorkRow, ShownSubmission } from '../../core/works/contract';
import { takesWork } from '../../core/works/rules/window';
import type { CallDeskRow, LookedSubmission } from '../../core/works/workbench-contract';
import { worstIn } from '../_kit/content-check';
import type { CallDoc, PartDoc, SubmissionDoc } from './documents';
import { areShownTo, type Reading } from './readable-call';

type Files = MySubmission['files'];

export const callRowOf = (call: CallDoc, stage: CallStage, memberId: string): CallRow => ({
  callId: call._id,
  title: call.title,
  unitName: call.unitName,
  kinds: [...call.kinds],
  endsAt: call.endsAt,
  judgedBy: call.judgedBy,
  stage,
  isJuror: call.juryIds.includes(memberId),
});

/** The prize of a work that is in; null before it is decided, and without one. */
const prizeOf = (call: Pick<CallDoc, 'prizes' | 'status'>, { _id, state }: SubmissionDoc): string | null =>
  call.status === 'decided' && state === 'in'
    ? (call.prizes.find(({ submissionId }) => submissionId === _id)?.prize ?? null)
    : null;

export const mySubmissionOf = (
  work: SubmissionDoc,
  { call, files }: { call: Pick<CallDoc, 'prizes' | 'status'>; files: Files },
): MySubmission => ({
  submissionId: work._id,
  kind: work.kind,
  title: work.title,
  text: work.text,
  files,
  state: work.state,
  remark: work.remark,
  at: work.at,
  consents: [...work.consents],
  isUnnamed: work.isUnnamed,
  isByChild: work.isByChild,
  prize: prizeOf(call, work),
});

export const myWorkRowOf = (work: SubmissionDoc, call: CallDoc, stage: CallStage): MyWorkRow => ({
  submissionId: work._id,
  callId: call._id,
  callTitle: call.title,
  stage,
  kind: work.kind,
  title: work.title,
  text: work.text,
  state: work.state,
  remark: work.remark,
  at: work.at,
  prize: prizeOf(call, work),
});

interface Opened {
  part: PartDoc | null;
  mine: MySubmission[];
  votesUsed: number;
  memberId: string;
}

export function callViewOf(reading: Reading, { part, mine, votesUsed, memberId }: Opened): CallView {
  const { call, stage, isReached } = reading;
  const counted = part?.works.filter(({ counts }) => counts).length ?? 0;
  return {
    ...callRowOf(call, stage, memberId),
    theme: call.theme,
    most: call.most,
    uses: [...call.uses],
    jury: call.jury.map(({ name, unitName }) => ({ name, unitName })),
    hasVotes: call.hasVotes,
    votesEach: call.votesEach,
    votesUsed,
    endChanges: shownChanges(call.endChanges ?? []),
    remark: stage === 'withdrawn' ? call.remark : null,
    mine,
    mayHandIn: isReached && takesWork(stage, true) && counted < call.most,
    areShown: areShownTo(reading),
    mayVote: stage === 'judging' && call.hasVotes && isReached,
  };
}

const authorOf = ({ memberName: name, unitName, isByChild }: SubmissionDoc): LookedSubmission['author'] => ({
  name,
  unitName,
  isByChild,
});

interface Shown {
  reading: Reading;
  files: Files;
  memberId: string;
  scores: ReadonlyMap<string, number>;
  votedFor: readonly string[];
}

/** Only the fields that are listed here: nothing else of a work tells whose it is. */
export function shownSubmissionOf(
  work: SubmissionDoc,
  { reading: { call, stage, isJuror, isWorker }, files, memberId, scores, votedFor }: Shown,
): ShownSubmission {
  const isDecided = stage === 'decided';
  return {
    submissionId: work._id,
    kind: work.kind,
    title: work.title,
    text: work.text,
    files,
    isMine: work.memberId === memberId,
    author: isDecided && !work.isUnnamed ? authorOf(work) : null,
    prize: prizeOf(call, work),
    myScore: isJuror ? (scores.get(work._id) ?? null) : null,
    isVoted: votedFor.includes(work._id),
    alike: (isJuror || isWorker) && !isDecided ? [...work.alike] : [],
  };
}

/** Uses beyond being shown, to which somebody agrees. */
export const withShown = (uses: readonly Exclude<WorkUse, 'shown'>[]): WorkUse[] => ['shown', ...uses];

/** `isDecided`: of the call. */
export const lookedSubmissionOf = (
  work: SubmissionDoc,
  { isDecided, files }: { isDecided: boolean; files: Files },
): LookedSubmission => ({
  submissionId: work._id,
  callId: work.callId,
  callTitle: work.callTitle,
  kind: work.kind,
  title: work.title,
  text: work.text,
  files,
  state: work.state,
  isByChild: work.isByChild,
  people: work.people,
  consents: [...work.consents],
  alike: [...work.alike],
  check: worstIn(work.check),
  author: isDecided ? authorOf(work) : null,
  isUnnamed: work.isUnnamed,
  revision: work.revision,
});

export const callDeskRowOf = (
  call: Pick<CallDoc, '_id' | 'title' | 'unitName' | 'status' | 'endsAt' | 'judgedBy' | 'updatedAt'>,
): CallDeskRow => ({
  callId: call._id,
  title: call.title,
  unitName: call.unitName,
  status: call.status,
  endsAt: call.endsAt,
  judgedBy: call.judgedBy,
  updatedAt: call.updatedAt,
});
