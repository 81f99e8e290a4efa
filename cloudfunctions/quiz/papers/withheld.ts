import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { GRACE_MS } from '../../../core/quiz/rules/attempts/workflow';
import { type AskingPaper, type Withheld, withheldBy } from '../../../core/quiz/rules/papers/secret-keys';
import { command, type Database } from '../../_kit/database';
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
  return found.map(({ pool, lastTry: [lastTry = null], ...paper }) => ({
    ...termsOf(paper),
    pool: pool.flat(),
    lastTry,
  }));
}

type Terms = Omit<AskingPaper, 'pool' | 'lastTry'>;

/** A paper of the first version lacks some of these. */
const termsOf = ({
  closesAt,
  minutes,
  taking = PLAIN_TAKING,
  kind = 'weekly',
  state = 'published',
  updatedAt = 0,
}: Omit<FoundPaper, 'pool' | 'lastTry' | '_id'>): Terms => ({
  kind,
  state,
  changedAt: updatedAt,
  taking,
  closesAt,
  minutes,
});

/** Ids in one query condition. */
const SLICE = 500;
/** Papers read in one request. A question is usually in a handful of papers. */
const PAGE = 1_000;

/**
 * Which of these questions a paper that is open or announced can ask, whomever it asks: for answers that more people
 * than the caller get to see, now or later. One request per 500 ids.
 */
export async function findInTests(db: Database, ids: readonly string[], now: number): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = new Set(ids.slice(start, start + SLICE));
    const papers = await db.in(Papers).query(
      { 'sections.candidates.id': command().in([...slice]), closesAt: command().gte(now - GRACE_MS) },
      {
        limit: PAGE,
        fields: ['kind', 'state', 'closesAt', 'minutes', 'taking', 'updatedAt', 'sections.candidates.id'],
      },
    );
    const asking = papers.map(({ sections, ...paper }) => ({
      ...termsOf(paper),
      pool: sections.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
      lastTry: null,
    }));
    for (const id of withheldBy(asking, now).keys()) if (slice.has(id)) asked.add(id);
  }
  return asked;
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
