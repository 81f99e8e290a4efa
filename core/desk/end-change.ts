import * as v from 'valibot';
import { instant } from '../kernel/fields';

/** A change of the end of what is open: one person has proposed it, another one has confirmed it, and everybody is shown it. */
export const endChange = v.object({
  from: instant,
  to: instant,
  reason: v.string(),
  proposedBy: v.string(),
  confirmedBy: v.string(),
  at: instant,
});
type ShownChange = v.InferOutput<typeof endChange>;

/** What is kept of it: more than is shown. */
export interface EndChange extends ShownChange {
  confirmedById: string;
  /** What whoever confirmed it had read: the same confirmation again carries the same one. null: by a new version. */
  revision: number | null;
}

/** Another end that one person proposes and another one has to confirm. `End`: ms; null, where it may be so: at once. */
export interface EndProposal<End = number> {
  endsAt: End;
  reason: string;
  byId: string;
  byName: string;
  at: number;
}

interface Confirmation {
  byId: string;
  byName: string;
  seenRevision: number;
}

/** The change that a second person confirms: of the end `from`, to what was proposed. */
export const confirmedChange = (
  proposal: Pick<EndProposal<unknown>, 'reason' | 'byName'> | null,
  { byId, byName, seenRevision }: Confirmation,
  times: Pick<EndChange, 'from' | 'to' | 'at'>,
): EndChange => ({
  ...times,
  reason: proposal?.reason ?? '',
  proposedBy: proposal?.byName ?? '',
  confirmedBy: byName,
  confirmedById: byId,
  revision: seenRevision,
});

/** Said again at another moment it is the same proposal. */
export const isSameEnd = <End>(proposal: EndProposal<End>, present: EndProposal<End> | null): boolean =>
  present !== null &&
  present.byId === proposal.byId &&
  present.endsAt === proposal.endsAt &&
  present.reason === proposal.reason;

/** Whether the last change is this confirmation: not an earlier end, if the one that was read has been dropped. */
export function isSameChange(
  change: EndChange,
  present: { proposal: EndProposal<unknown> | null; changes: readonly EndChange[] },
): boolean {
  const last = present.changes[present.changes.length - 1];
  return present.proposal === null && last?.confirmedById === change.confirmedById && last.revision === change.revision;
}

/** As everybody is shown them: without the id and the revision. */
export const shownChanges = (changes: readonly EndChange[]): ShownChange[] =>
  changes.map(({ confirmedById: _id, revision: _revision, ...shown }) => shown);
