import type { CallFields, Juror } from '../../core/works/workbench-contract';
import type { Caller } from '../_kit/caller';
import type { Frame } from '../_kit/desk/save';
import type { CallDoc } from './documents';

interface Writing {
  existing: CallDoc | null;
  caller: Caller;
  jury: readonly Juror[];
}

/** The document of a draft. The first writer stays its author. */
export const callDocument = (
  frame: Frame,
  { title, theme, kinds, most, endsAt, judgedBy, uses, hasVotes, votesEach }: CallFields,
  { existing, caller, jury }: Writing,
): CallDoc => ({
  ...frame,
  title,
  theme,
  kinds,
  most,
  endsAt,
  judgedBy,
  uses,
  jury,
  hasVotes,
  votesEach,
  authorId: existing?.authorId ?? caller.memberId,
  authorName: existing?.authorName ?? caller.name,
  status: 'draft',
  publishedAt: null,
  endProposal: null,
  endChanges: [],
  signed: null,
  proposal: null,
  prizes: [],
  decidedAt: null,
  isTold: false,
  isShown: false,
  juryIds: [],
  endOrder: '',
});
