import { ok, type Result, refuse } from '../../core/kernel/result';
import { decide, type SharingCommand, type Standing } from '../../core/notebook/rules/sharing';
import type { AuditDoc } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { KeptCheck } from '../_kit/content-check';
import type { PictureAnswer } from '../_kit/picture-check';
import type { MemberContext } from '../_kit/serve';
import type { UnitDoc } from '../org/public';
import { Notes } from './collections';
import { shared } from './note-document';
import type { NoteDoc } from './repository';
import { endSealingIn } from './sealed-photos';

interface Move {
  command: SharingCommand;
  standing: Standing;
  /** The branch that the note is shared with from now on; null leaves it as before. */
  branch: UnitDoc | null;
  /** Copies of the photos, made for whoever reviews and reads them from now on. */
  sealed?: string[];
  /** What became of checking its words for this step. */
  check?: KeptCheck;
  audits: readonly AuditDoc[];
}

/**
 * Takes the step and writes its audit entries. `seen` is the note that was checked; if it has changed since, the step
 * is refused.
 */
export const moveIn = (
  { db, now }: MemberContext,
  seen: NoteDoc,
  { command, standing, branch, sealed, check, audits }: Move,
): Promise<Result<NoteDoc, 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND' | 'WRONG_STATE'>> =>
  db.transaction(async (transaction) => {
    const fresh = await transaction.in(Notes).find(seen._id);
    if (!fresh) return refuse('NOT_FOUND');
    const decision = decide(command, fresh, standing);
    if (!decision.ok) return decision;
    const [event] = decision.value;
    if (!event) return ok(fresh);
    if (fresh.revision !== seen.revision) return refuse('CONFLICT');
    const moved = { ...shared(fresh, event, branch, now), ...(sealed && { sealed }), ...(check && { check }) };
    await transaction.in(Notes).put(moved);
    await endSealingIn(transaction, moved);
    for (const audit of audits) await transaction.in(AuditLog).put(audit);
    return ok(moved);
  });

/** What is kept of the check of a note's words and photos: a note of photos alone has no words. */
export const withPictures = (check: KeptCheck | undefined, pictures: PictureAnswer | null): { check?: KeptCheck } => {
  if (!check && !pictures) return {};
  return { check: { ...(check ?? NO_WORDS), ...(pictures && { pictures }) } };
};

const NO_WORDS: KeptCheck = { sha256: '', verdict: 'passed', about: '' };
