import type { FurtherUse, RecordingKind, WorkKind, WorkUse } from '../../core/works/call';
import type { SubmissionState } from '../../core/works/contract';
import type { CallState } from '../../core/works/rules/workflow';
import type { Juror } from '../../core/works/workbench-contract';
import type { KeptCheck } from '../_kit/content-check';
import type { Stored } from '../_kit/database';
import type { DeskDoc } from '../_kit/desk/desk';
import type { Signed } from '../_kit/desk/signed';
import type { FixedPicture } from '../_kit/picture-check';

export interface CallDoc extends DeskDoc, Omit<CallState, 'endProposal' | 'endChanges'> {
  theme: string;
  kinds: readonly WorkKind[];
  most: number;
  endsAt: number;
  judgedBy: number;
  uses: readonly FurtherUse[];
  /** As they were called when it was written. */
  jury: readonly Juror[];
  hasVotes: boolean;
  votesEach: number;
  authorId: string;
  authorName: string;
  status: CallState['status'];
  remark: string | null;
  /** What follows is missing in one from before calls were extended, and signed item by item. */
  endProposal?: CallState['endProposal'];
  endChanges?: CallState['endChanges'];
  /** Who signed it, and what they answered for; null: nobody had to. */
  signed?: Signed | null;
  /** Whether everybody who handed in knows how it was decided; of a withdrawn one, whether nothing in it waits any more. */
  isTold: boolean;
  /** The last work whose author was told, in the order of ids; absent before the first. */
  toldUpTo?: string;
  // What follows is made of the above, for the indexes.
  /** Whether members see it. */
  isShown: boolean;
  juryIds: readonly string[];
  /** Sorts the lists of members by the end, see `orderKey`. */
  endOrder: string;
}

export interface SubmissionDoc extends Stored {
  callId: string;
  callTitle: string;
  /** Of the unit that holds the call. */
  callPath: readonly string[];
  /** Told to nobody but its author until the call is decided. */
  memberId: string;
  memberName: string;
  unitName: string;
  kind: WorkKind;
  title: string;
  text: string;
  files: readonly FixedPicture[];
  consents: readonly WorkUse[];
  isUnnamed: boolean;
  isByChild: boolean;
  people: 'none' | 'agreed' | null;
  state: SubmissionState;
  /** The reason of the last return. */
  remark: string | null;
  /** ms */
  at: number;
  /** Incremented by every step. */
  revision: number;
  check: KeptCheck;
  /** How it is like the works of others, as it was when somebody looked. */
  alike: readonly ('file' | 'text')[];
  // What follows is made of the above, for the indexes.
  /** See `orderKey`. For its author alone: it tells when a work came. */
  order: string;
  fileIds: readonly string[];
  hashes: readonly string[];
  /** See `likenessKeys`. */
  textKeys: readonly string[];
}

/** What a member has done in a call. `_id` is `<callId>:<memberId>`. */
export interface PartDoc extends Stored {
  callId: string;
  memberId: string;
  /** `counts`: waits or is in; not what was returned or taken back. */
  works: readonly { key: string; submissionId: string; counts: boolean }[];
  votedFor: readonly string[];
}

export const partIdOf = (callId: string, memberId: string): string => `${callId}:${memberId}`;

/** `_id` is `<submissionId>:<memberId>`. */
export interface ScoreDoc extends Stored {
  callId: string;
  submissionId: string;
  score: number;
}

/** `_id` is `<submissionId>:<memberId>`. */
export interface VoteDoc extends Stored {
  callId: string;
  submissionId: string;
}

export const opinionIdOf = (submissionId: string, memberId: string): string => `${submissionId}:${memberId}`;

/** A sound or a film that a member uploads in pieces. `_id` is `<callId>:<memberId>:<key>`. It was begun before the end. */
export interface RecordingDoc extends Stored {
  callId: string;
  memberId: string;
  kind: RecordingKind;
  /** Bytes of the whole. */
  size: number;
  /** When a permission was given last, in ms. */
  at: number;
  /** The pieces for which permission was given, whether they are there or not. */
  pieces: readonly { number: number; fileId: string }[];
}

export const recordingIdOf = (callId: string, memberId: string, key: string): string => `${callId}:${memberId}:${key}`;

/** Permissions to upload that were given, and copies that were made for a work. */
export interface WorkUploadDoc extends Stored {
  at: number;
  fileIds: readonly string[];
}
