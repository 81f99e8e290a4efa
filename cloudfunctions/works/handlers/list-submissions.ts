import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import type { Database } from '../../_kit/database';
import { type Page, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import type { SubmissionDoc } from '../documents';
import { addressed } from '../files';
import { areShownTo, findReading, type Reading } from '../readable-call';
import { findIn, findPart, findScores, findSubmissions } from '../repository';
import { shownSubmissionOf } from '../views';

export const listSubmissions = route(contract.listSubmissions, async ({ callId, cursor }, { caller, db, now }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const reading = await findReading(db, callId, caller, now);
  if (!reading) return refuse('NOT_FOUND');
  if (!areShownTo(reading)) return refuse('NOT_SHOWN_YET');
  const { memberId } = caller;
  const page = await pageIn(reading, cursor, db);
  const ids = page.items.map(({ _id }) => _id);
  const [part, scores, filesOf] = await Promise.all([
    findPart(db, callId, memberId),
    reading.isJuror ? findScores(db, memberId, ids) : new Map<string, number>(),
    addressed(page.items),
  ]);
  const votedFor = part?.votedFor ?? [];
  return ok({
    items: page.items.map((work) =>
      shownSubmissionOf(work, { reading, files: filesOf(work), memberId, scores, votedFor }),
    ),
    next: page.next,
  });
});

/**
 * In an order that tells nothing; of a call that is decided those with a prize come first, in the order in which they were
 * announced. One request, two at the beginning of those.
 */
async function pageIn(
  { call, stage }: Reading,
  cursor: string | undefined,
  db: Database,
): Promise<Page<SubmissionDoc>> {
  const prized = stage === 'decided' ? call.prizes.map(({ submissionId }) => submissionId) : [];
  const [found, won] = await Promise.all([
    findIn(db, call._id, cursor),
    cursor === undefined ? findSubmissions(db, prized) : [],
  ]);
  const { items, next } = pageOf(
    found,
    ({ _id }) => _id,
    (work) => work,
  );
  const first = prized.flatMap((id) => won.find(({ _id, state }) => _id === id && state === 'in') ?? []);
  return { items: [...first, ...items.filter(({ _id }) => !prized.includes(_id))], next };
}
