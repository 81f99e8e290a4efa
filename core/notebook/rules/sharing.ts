import { ok, type Result, refuse } from '../../kernel/result';
import type { SharingStatus, SharingWish } from '../contract';
import type { ReviewCommand } from '../workbench-contract';

export interface SharingState {
  status: SharingStatus;
  /** Why it was declined; null unless it was. */
  remark: string | null;
}

export type SharingCommand = { name: SharingWish } | ReviewCommand;

export type SharingEvent =
  | { type: 'asked' }
  | { type: 'takenBack' }
  | { type: 'approved' }
  | { type: 'declined'; reason: string }
  /** The text or photos are no longer the ones that were reviewed. */
  | { type: 'edited' };

export interface Standing {
  isAuthor: boolean;
  /** Reviews notes for the branch that this note is shared with. */
  isReviewer: boolean;
}

const FROM: Record<SharingCommand['name'], readonly SharingStatus[]> = {
  ask: ['private', 'declined'],
  takeBack: ['inReview', 'shared'],
  approve: ['inReview'],
  decline: ['inReview', 'shared'],
};

/** Nobody reviews their own note. */
function mayGive(name: SharingCommand['name'], { isAuthor, isReviewer }: Standing): boolean {
  switch (name) {
    case 'ask':
    case 'takeBack':
      return isAuthor;
    case 'approve':
    case 'decline':
      return isReviewer && !isAuthor;
    default:
      return name satisfies never;
  }
}

/** Whether the command has already been carried out: a retry gets the answer of the first try. */
function isRepeat(command: SharingCommand, { status, remark }: SharingState): boolean {
  switch (command.name) {
    case 'ask':
      return status === 'inReview';
    case 'takeBack':
      return status === 'private';
    case 'approve':
      return status === 'shared';
    case 'decline':
      return status === 'declined' && remark === command.reason;
    default:
      return command satisfies never;
  }
}

function eventOf(command: SharingCommand): SharingEvent {
  switch (command.name) {
    case 'ask':
      return { type: 'asked' };
    case 'takeBack':
      return { type: 'takenBack' };
    case 'approve':
      return { type: 'approved' };
    case 'decline':
      return { type: 'declined', reason: command.reason };
    default:
      return command satisfies never;
  }
}

/** The events of a command; empty if it has already been carried out. */
export function decide(
  command: SharingCommand,
  state: SharingState,
  standing: Standing,
): Result<SharingEvent[], 'FORBIDDEN' | 'WRONG_STATE'> {
  if (!mayGive(command.name, standing)) return refuse('FORBIDDEN');
  if (isRepeat(command, state)) return ok([]);
  return FROM[command.name].includes(state.status) ? ok([eventOf(command)]) : refuse('WRONG_STATE');
}

/** Each event determines the whole new state, independent of the old one. */
export function evolve(event: SharingEvent): SharingState {
  switch (event.type) {
    case 'asked':
      return { status: 'inReview', remark: null };
    case 'approved':
      return { status: 'shared', remark: null };
    case 'declined':
      return { status: 'declined', remark: event.reason };
    case 'takenBack':
    case 'edited':
      return { status: 'private', remark: null };
    default:
      return event satisfies never;
  }
}
