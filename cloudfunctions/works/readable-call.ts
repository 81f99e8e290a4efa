import { WORKERS } from '../../core/desk/standing';
import { holdsOn } from '../../core/kernel/roles';
import { reaches } from '../../core/kernel/scope';
import type { CallStage } from '../../core/works/contract';
import { stageOf } from '../../core/works/rules/window';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { CallDoc } from './documents';
import { findCall } from './repository';

/** Whether a member with this path sees it: from its opening on. */
export const isReadable = ({ isShown, scope }: CallDoc, path: readonly string[]): boolean =>
  isShown && reaches(scope, path);

/** Where a call stands that has opened; null before. */
export const stageNow = (call: CallDoc, now: number): CallStage | null => {
  const { status, endsAt, judgedBy } = call;
  if (status === 'draft' || status === 'inReview' || status === 'inSignOff') return null;
  return stageOf({ status, endsAt, judgedBy }, now);
};

/** What the caller is to a call that has opened. */
export interface Reading {
  call: CallDoc;
  stage: CallStage;
  /** In its scope. */
  isReached: boolean;
  isJuror: boolean;
  /** Works for the unit that holds it, or above it. */
  isWorker: boolean;
}

/** A call that has opened, for whom it reaches, its jury, and those who work on it; null for anybody else. One request. */
export async function findReading(
  db: Database,
  callId: string,
  caller: Pick<Caller, 'memberId' | 'roles' | 'path'>,
  now: number,
): Promise<Reading | null> {
  const call = await findCall(db, callId);
  return call && readingOf(call, caller, now);
}

export function readingOf(
  call: CallDoc,
  { memberId, roles, path }: Pick<Caller, 'memberId' | 'roles' | 'path'>,
  now: number,
): Reading | null {
  const stage = stageNow(call, now);
  if (!call.isShown || stage === null) return null;
  const isReached = reaches(call.scope, path);
  const isJuror = call.juryIds.includes(memberId);
  const isWorker = holdsOn(roles, WORKERS, call.path);
  return isReached || isJuror || isWorker ? { call, stage, isReached, isJuror, isWorker } : null;
}

/** Whether the works are shown to them now: when they are judged to who judges, when it is decided to whom it reaches. */
export const areShownTo = ({ call: { hasVotes }, stage, isReached, isJuror, isWorker }: Reading): boolean => {
  if (stage === 'withdrawn') return false;
  if (stage === 'decided') return true;
  return isWorker || (stage === 'judging' && (isJuror || (isReached && hasVotes)));
};
