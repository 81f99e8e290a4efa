import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { GRACE_MS } from '../../../core/quiz/rules/attempts/workflow';
import { type AskingPaper, type Withheld, withheldBy } from '../../../core/quiz/rules/papers/secret-keys';
import type { Database } from '../../_kit/database';
import { Attempts, Papers } from '../collections';
import type { AttemptDoc, PaperDoc } from '../documents';

/** A published or withdrawn paper that is not over, with the ids of its questions and the member's last possible try. */
type FoundPaper = Pick<PaperDoc, '_id' | 'closesAt' | 'minutes'> &
  Partial<Pick<PaperDoc, 'kind' | 'state' | 'taking' | 'updatedAt'>> & {
    /** Ids by section. */
    pool: string[][];
    lastTry: Pick<AttemptDoc, 'state' | 'deadline'>[];
  };

interface Asked {
  memberId: string;
  path: readonly string[];
}

const FIELDS = ['kind', 'state', 'closesAt', 'minutes', 'taking', 'updatedAt', 'lastTry.state', 'lastTry.deadline'];

/** Papers that can ask a member with this path something, or are going to. One request. */
async function findAsking(db: Database, { memberId, path }: Asked, now: number): Promise<AskingPaper[]> {
  const found = await db.in(Papers).aggregate<FoundPaper>(
    { match: { scope: { $in: path }, closesAt: { $gte: now - GRACE_MS }, state: { $ne: 'draft' } } },
    // Tries have no gaps, so the last one exists only when none is left. Its id is that of `attemptIdOf`.
    { addFields: { most: { $toString: { $ifNull: ['$taking.tries.most', PLAIN_TAKING.tries.most] } } } },
    { addFields: { lastTryId: { $concat: ['$_id', { $literal: `:${memberId}:` }, '$most'] } } },
    { lookup: { from: Attempts.name, localField: 'lastTryId', foreignField: '_id', as: 'lastTry' } },
    {
      project: {
        ...Object.fromEntries(FIELDS.map((field) => [field, 1])),
        pool: '$sections.candidates.id',
      },
    },
  );
  return found.map(({ closesAt, minutes, taking, kind, state, updatedAt, pool, lastTry: [lastTry = null] }) => ({
    // A paper of the first version lacks these.
    kind: kind ?? 'weekly',
    state: state ?? 'published',
    changedAt: updatedAt ?? 0,
    taking: taking ?? PLAIN_TAKING,
    closesAt,
    minutes,
    pool: pool.flat(),
    lastTry,
  }));
}

/**
 * The questions of papers that are open or announced for a unit with this path. A new paper takes others if it can:
 * otherwise the result of one would give away the other. One request.
 */
export const findAskedFor = async (db: Database, path: readonly string[], now: number): Promise<Withheld> =>
  findWithheld(db, { memberId: '', path }, now);

/**
 * The questions whose keys a member must not learn now, because a paper that is open or announced for them can ask
 * them. Every answer with a key, an explanation or a verdict leaves these out. One request.
 */
export const findWithheld = async (db: Database, member: Asked, now: number): Promise<Withheld> =>
  withheldBy(await findAsking(db, member, now), now);
