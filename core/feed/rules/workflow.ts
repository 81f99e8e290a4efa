import { ok, type Result, refuse } from '../../kernel/result';
import { COMMAND_NAMES } from '../command-names';
import type { PostCommand, PostCommandName, PostStatus } from '../workbench-contract';
import type { Standing } from './standing';

export interface PostState {
  status: PostStatus;
  /** The reason for the last return or withdrawal; null without one. */
  remark: string | null;
  /** ms; null until the post is published. */
  publishedAt: number | null;
}

export type PostEvent =
  | { type: 'submitted' }
  | { type: 'returned'; reason: string }
  | { type: 'signOffRequested' }
  | { type: 'published'; at: number }
  | { type: 'withdrawn'; reason: string };

export interface PostContext {
  standing: Standing;
  /** The post reaches more than one branch, so publishing it takes a sign-off (审签). */
  goesBeyondBranch: boolean;
  /** Deadline for confirming that one has read it, in ms; null when no confirmation is required. */
  dueAt: number | null;
  /** ms */
  now: number;
}

type Code = 'FORBIDDEN' | 'WRONG_STATE' | 'SIGN_OFF_NEEDED' | 'DUE_DATE_PASSED';

const FROM: Record<PostCommandName, readonly PostStatus[]> = {
  submit: ['draft'],
  return: ['inReview', 'inSignOff'],
  requestSignOff: ['draft', 'inReview'],
  publish: ['draft', 'inReview'],
  signOff: ['inSignOff'],
  withdraw: ['published'],
};

/** Who may give a command. Nobody signs off a post that they wrote or changed, see `mayPass`. */
function mayGive(name: PostCommandName, status: PostStatus, standing: Standing): boolean {
  const { isFreshEye, isWriter, isPublisher, isSigner } = standing;
  switch (name) {
    case 'submit':
      return isWriter;
    case 'requestSignOff':
    case 'publish':
      return isPublisher;
    case 'return':
      return isPublisher || (isSigner && status !== 'inReview');
    case 'signOff':
      return isSigner && isFreshEye;
    case 'withdraw':
      return isPublisher || isSigner;
    default:
      return name satisfies never;
  }
}

/**
 * Whether the post waits for this person: the next step is theirs, and they had no hand in the text. A publisher may
 * pass on what they wrote themselves, but nobody has to remind them of it.
 */
export const waitsFor = (status: PostStatus, { isFreshEye, isPublisher, isSigner }: Standing): boolean =>
  isFreshEye && ((status === 'inReview' && isPublisher) || (status === 'inSignOff' && isSigner));

/** Whether the command has already been carried out: a retry gets the answer of the first try. */
function isRepeat(command: PostCommand, { status, remark }: PostState): boolean {
  switch (command.name) {
    case 'submit':
      return status === 'inReview';
    case 'return':
      return status === 'draft' && remark === command.reason;
    case 'requestSignOff':
      return status === 'inSignOff';
    case 'publish':
    case 'signOff':
      return status === 'published';
    case 'withdraw':
      return status === 'withdrawn' && remark === command.reason;
    default:
      return command satisfies never;
  }
}

/** The code that refuses the command in this state; null if it is allowed. */
function obstacle(name: PostCommandName, { status }: PostState, context: PostContext): Code | null {
  if (name === 'publish' && context.goesBeyondBranch && status !== 'withdrawn') return 'SIGN_OFF_NEEDED';
  // A post within one branch needs no sign-off: its secretary publishes it.
  if (name === 'requestSignOff' && !context.goesBeyondBranch) return 'WRONG_STATE';
  return FROM[name].includes(status) ? null : 'WRONG_STATE';
}

const isTooLate = (event: PostEvent, { dueAt, now }: PostContext): boolean =>
  event.type === 'published' && dueAt !== null && dueAt <= now;

function eventOf(command: PostCommand, now: number): PostEvent {
  switch (command.name) {
    case 'submit':
      return { type: 'submitted' };
    case 'return':
      return { type: 'returned', reason: command.reason };
    case 'requestSignOff':
      return { type: 'signOffRequested' };
    case 'publish':
    case 'signOff':
      return { type: 'published', at: now };
    case 'withdraw':
      return { type: 'withdrawn', reason: command.reason };
    default:
      return command satisfies never;
  }
}

/** The events of a command; empty if the command has already been carried out. */
export function decide(command: PostCommand, state: PostState, context: PostContext): Result<PostEvent[], Code> {
  if (!mayGive(command.name, state.status, context.standing)) return refuse('FORBIDDEN');
  if (isRepeat(command, state)) return ok([]);
  const code = obstacle(command.name, state, context);
  if (code) return refuse(code);
  const event = eventOf(command, context.now);
  return isTooLate(event, context) ? refuse('DUE_DATE_PASSED') : ok([event]);
}

export function evolve(state: PostState, event: PostEvent): PostState {
  switch (event.type) {
    case 'submitted':
      return { ...state, status: 'inReview', remark: null };
    case 'returned':
      return { ...state, status: 'draft', remark: event.reason };
    case 'signOffRequested':
      return { ...state, status: 'inSignOff', remark: null };
    case 'published':
      return { status: 'published', remark: null, publishedAt: event.at };
    case 'withdrawn':
      return { ...state, status: 'withdrawn', remark: event.reason };
    default:
      return event satisfies never;
  }
}

/** The steps that this person may take now, in the order of the workflow. */
export const availableCommands = (state: PostState, context: PostContext): PostCommandName[] =>
  COMMAND_NAMES.filter(
    (name) => mayGive(name, state.status, context.standing) && obstacle(name, state, context) === null,
  );

export const isEditable = ({ status }: PostState, { isWriter }: Standing): boolean => status === 'draft' && isWriter;
