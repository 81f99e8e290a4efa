import type { ActivityFields } from '../../core/activities/workbench-contract';
import type { Caller } from '../_kit/caller';
import type { Frame } from '../_kit/desk/save';
import type { ActivityDoc } from './repository';

interface Writing {
  existing: ActivityDoc | null;
  caller: Caller;
  /** For a document that is new. */
  codeSecret: string;
}

/** The document of a draft. The first writer stays its author. */
export const activityDocument = (
  frame: Frame,
  { title, details, venue, contact, startsAt, endsAt, closesAt, seats }: ActivityFields,
  { existing, caller, codeSecret }: Writing,
): ActivityDoc => ({
  ...frame,
  title,
  details,
  venue,
  contact,
  startsAt,
  endsAt,
  closesAt,
  seats,
  authorId: existing?.authorId ?? caller.memberId,
  authorName: existing?.authorName ?? caller.name,
  status: 'draft',
  publishedAt: null,
  followUp: null,
  changes: [],
  codeSecret: existing?.codeSecret ?? codeSecret,
  isShown: false,
  endOrder: '',
});
