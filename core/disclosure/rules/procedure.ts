import { mayPass } from '../../kernel/four-eyes';
import { ok, type Result, refuse } from '../../kernel/result';
import type { RichText } from '../../kernel/rich-text';
import { plainText } from '../../kernel/rich-text';
import { COMMAND_NAMES } from '../command-names';
import type { DisclosureCommand, DisclosureCommandName, DisclosureStatus } from '../workbench-contract';
import type { Standing } from './standing';

/** A progress report or the result, added after the item was opened. */
export interface Entry {
  /** Chosen once by the client, so that a retry does not add a second entry. */
  key: string;
  kind: 'progress' | 'result';
  /** ms */
  at: number;
  body: RichText;
}

export interface DisclosureState {
  status: DisclosureStatus;
  /** The reason for the last return or withdrawal; null without one. */
  remark: string | null;
  /** Everybody who has written or changed the proposal. */
  writerIds: readonly string[];
  /** Who reviewed it; null before the review and after a return. */
  reviewerId: string | null;
  /** ms; null until the item is opened. */
  publishedAt: number | null;
  /** Oldest first; the result comes last. */
  entries: readonly Entry[];
}

export type DisclosureEvent =
  | { type: 'submitted' }
  | { type: 'returned'; reason: string }
  | { type: 'reviewed'; by: string }
  | { type: 'opened'; at: number }
  | { type: 'told'; entry: Entry }
  | { type: 'concluded'; entry: Entry }
  | { type: 'withdrawn'; reason: string };

/** A command with its Markdown already parsed into blocks. */
export type Step = WithBody<DisclosureCommand>;
type WithBody<Command> = Command extends { markdown: string }
  ? Omit<Command, 'markdown'> & { body: RichText }
  : Command;

type Code = 'FORBIDDEN' | 'WRONG_STATE';

const FROM: Record<DisclosureCommandName, readonly DisclosureStatus[]> = {
  submit: ['proposed'],
  return: ['inReview', 'inApproval'],
  review: ['inReview'],
  approve: ['inApproval'],
  addProgress: ['open'],
  conclude: ['open'],
  withdraw: ['open', 'concluded'],
};

const RESULT_KEY = 'result';

type Decided = Pick<DisclosureState, 'status' | 'writerIds' | 'reviewerId'>;

/**
 * Who may give a command. The procedure takes two people (see `mayPass`): nobody reviews an item that they wrote or
 * changed, and nobody approves an item that they reviewed. An administrator of the unit may do both. Where a branch has
 * one secretary, the reviewer above it takes the other step.
 */
function mayGive(name: DisclosureCommandName, state: Decided, standing: Standing): boolean {
  switch (name) {
    case 'submit':
      return standing.mayPropose;
    case 'review':
      return standing.mayReview && mayPass(standing, state.writerIds);
    case 'approve':
      return standing.mayApprove && mayPass(standing, [state.reviewerId]);
    case 'return':
      return standing.mayReview || (standing.mayApprove && state.status !== 'inReview');
    case 'addProgress':
    case 'conclude':
      return standing.mayReport;
    case 'withdraw':
      return standing.mayReport || standing.mayApprove;
    default:
      return name satisfies never;
  }
}

/** Whether the item waits for this person: the next step of the procedure is theirs to take. */
export const waitsFor = (state: Decided, standing: Standing): boolean =>
  (state.status === 'inReview' && mayGive('review', state, standing)) ||
  (state.status === 'inApproval' && mayGive('approve', state, standing));

const isSameText = (left: RichText, right: RichText): boolean => plainText(left) === plainText(right);

/** Whether the command has already been carried out: a retry gets the answer of the first try. */
function isRepeat(
  step: Step,
  { status, remark, reviewerId, entries }: DisclosureState,
  { memberId }: Standing,
): boolean {
  switch (step.name) {
    case 'submit':
      return status === 'inReview';
    case 'return':
      return status === 'proposed' && remark === step.reason;
    case 'review':
      return status === 'inApproval' && reviewerId === memberId;
    case 'approve':
      return status === 'open';
    case 'addProgress':
      return entries.some((entry) => entry.kind === 'progress' && entry.key === step.key);
    case 'conclude':
      return (
        status === 'concluded' && entries.some((entry) => entry.kind === 'result' && isSameText(entry.body, step.body))
      );
    case 'withdraw':
      return status === 'withdrawn' && remark === step.reason;
    default:
      return step satisfies never;
  }
}

function eventOf(step: Step, by: string, at: number): DisclosureEvent {
  switch (step.name) {
    case 'submit':
      return { type: 'submitted' };
    case 'return':
      return { type: 'returned', reason: step.reason };
    case 'review':
      return { type: 'reviewed', by };
    case 'approve':
      return { type: 'opened', at };
    case 'addProgress':
      return { type: 'told', entry: { key: step.key, kind: 'progress', at, body: step.body } };
    case 'conclude':
      return { type: 'concluded', entry: { key: RESULT_KEY, kind: 'result', at, body: step.body } };
    case 'withdraw':
      return { type: 'withdrawn', reason: step.reason };
    default:
      return step satisfies never;
  }
}

/** The events of a step; empty if the step has already been carried out. */
export function decide(
  step: Step,
  state: DisclosureState,
  { standing, now }: { standing: Standing; now: number },
): Result<DisclosureEvent[], Code> {
  if (!mayGive(step.name, state, standing)) return refuse('FORBIDDEN');
  if (isRepeat(step, state, standing)) return ok([]);
  if (!FROM[step.name].includes(state.status)) return refuse('WRONG_STATE');
  return ok([eventOf(step, standing.memberId, now)]);
}

export function evolve(state: DisclosureState, event: DisclosureEvent): DisclosureState {
  switch (event.type) {
    case 'submitted':
      return { ...state, status: 'inReview', remark: null };
    case 'returned':
      return { ...state, status: 'proposed', remark: event.reason, reviewerId: null };
    case 'reviewed':
      return { ...state, status: 'inApproval', reviewerId: event.by };
    case 'opened':
      return { ...state, status: 'open', remark: null, publishedAt: event.at };
    case 'told':
      return { ...state, entries: [...state.entries, event.entry] };
    case 'concluded':
      return { ...state, status: 'concluded', entries: [...state.entries, event.entry] };
    case 'withdrawn':
      return { ...state, status: 'withdrawn', remark: event.reason };
    default:
      return event satisfies never;
  }
}

/** The steps that this person may take now, in the order of the procedure. */
export const availableCommands = (state: DisclosureState, standing: Standing): DisclosureCommandName[] =>
  COMMAND_NAMES.filter((name) => FROM[name].includes(state.status) && mayGive(name, state, standing));

export const isEditable = ({ status }: DisclosureState, { mayPropose }: Standing): boolean =>
  status === 'proposed' && mayPropose;
