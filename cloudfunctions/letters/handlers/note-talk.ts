import { dayKey } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import { mayNote } from '../../../core/letters/rules/worries';
import * as contract from '../../../core/letters/worries/contract';
import { Notices } from '../../_kit/collections';
import { noticeDoc } from '../../_kit/notices';
import { type Answer, route } from '../../_kit/serve';
import { Worries } from '../collections';
import { indexed, secretaryOn, worryRowOf } from '../worries';

/** In no audit: it would count the talks of a secretary for those above. */
export const noteTalk = route(contract.noteTalk, ({ worryId, seenRevision, day, kind, next }, { caller, now, db }) =>
  db.transaction(async (transaction): Promise<Answer<typeof contract.noteTalk>> => {
    const worry = await transaction.in(Worries).find(worryId);
    if (!worry || !secretaryOn(caller.roles).includes(worry.unitId)) return refuse('NOT_FOUND');
    const isNew = mayNote(worry, { day, kind, next }, dayKey(now));
    if (!isNew.ok) return isNew;
    if (!isNew.value) return ok(worryRowOf(worry));
    if (worry.revision !== seenRevision) return refuse('CONFLICT');
    const talk = { day, kind, next, byId: caller.memberId, byName: caller.name };
    const noted = indexed({ ...worry, talks: [...worry.talks, talk], revision: worry.revision + 1 });
    await transaction.in(Worries).put(noted);
    const isFirst = worry.talks.length === 0;
    if (isFirst || noted.isDone) {
      const text = noted.isDone ? '您转达的苗头，书记办结了。' : '您转达的苗头，书记谈过了。';
      const key = `worry:${worryId}:${noted.revision}`;
      const link = { kind: 'worry' as const, id: worryId };
      await transaction.in(Notices).put(noticeDoc({ memberId: worry.fromId, key, text, link, at: now }));
    }
    return ok(worryRowOf(noted));
  }),
);
