import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { addressed } from '../files';
import { areShownTo, findReading } from '../readable-call';
import { findIn, findPart, findScores } from '../repository';
import { shownSubmissionOf } from '../views';

export const listSubmissions = route(contract.listSubmissions, async ({ callId, cursor }, { caller, db, now }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const reading = await findReading(db, callId, caller, now);
  if (!reading) return refuse('NOT_FOUND');
  if (!areShownTo(reading)) return refuse('NOT_SHOWN_YET');
  const { memberId } = caller;
  const page = pageOf(
    await findIn(db, callId, cursor),
    ({ _id }) => _id,
    (work) => work,
  );
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
