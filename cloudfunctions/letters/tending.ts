import { handlersOf } from '../../core/letters/rules/offices';
import { Notices } from '../_kit/collections';
import { command } from '../_kit/database';
import { removeFiles } from '../_kit/files';
import { noticeDoc } from '../_kit/notices';
import type { TimerContext } from '../_kit/serve';
import { Letters, LetterUploads } from './collections';
import { after, type LetterDoc, officeNow, type PlacedOffice } from './documents';
import { findSurroundings, placedAbove } from './placing';
import { findBusyOffices, findLyingWith, findWriter } from './repository';

/**
 * Hands on what lies with an office that nobody holds any more, or that only somebody holds whom the letter is about: to
 * the next one above. Where there is none it stays, and is told above when it is overdue.
 */
export async function tendOffices(context: TimerContext): Promise<number> {
  const { db } = context;
  let handedOn = 0;
  for (const { _id, offices } of await findBusyOffices(db)) {
    const office = officeNow({ offices });
    const parties = { writerId: null, aboutKeys: _id.aboutKeys };
    const around = await findSurroundings(db, office.path);
    if (handlersOf(office, around.holders, parties).length > 0) continue;
    const to = placedAbove(around, office, parties);
    if (!to) continue;
    for (const letter of await findLyingWith(db, _id.officeNow, _id.aboutKeys)) {
      if (await handOn(context, letter, to)) handedOn += 1;
    }
  }
  return handedOn;
}

/** One transaction with what the writer is told. */
async function handOn({ db, now }: TimerContext, seen: LetterDoc, to: PlacedOffice): Promise<boolean> {
  const writer = await findWriter(db, seen._id);
  const { unitId, role, unitName } = to;
  const event = { type: 'handedOn' as const, words: '原来的职务暂时没有人担任', to: { unitId, role, unitName } };
  return db.transaction(async (transaction) => {
    const fresh = await transaction.in(Letters).find(seen._id);
    if (fresh?.revision !== seen.revision) return false;
    const step = { at: now, event, byId: null, byName: null, office: officeNow(fresh) };
    const moved = after(fresh, step, to);
    await transaction.in(Letters).put(moved);
    if (writer) {
      await transaction.in(Notices).put(
        noticeDoc({
          memberId: writer.memberId,
          key: `letter:${moved._id}:${moved.revision}`,
          text: `您的信转给了上一级办理：原来的职务暂时没有人担任（编号 ${moved.number}）`,
          link: { kind: 'letter', id: moved._id },
          at: now,
        }),
      );
    }
    return true;
  });
}

/** As long as a phone may keep what was not sent: a week. */
const UNUSED_AFTER_MS = 7 * 86_400_000;
/** Permissions looked at in one run; the next one goes on. */
const STEP = 200;

/** Removes pictures that were uploaded, or copied, more than a week ago and that no letter has. */
export async function sweepPictures({ db, now }: TimerContext): Promise<number> {
  const old = await db
    .in(LetterUploads)
    .query({ at: command().lt(now - UNUSED_AFTER_MS) }, { orderBy: [['at', 'asc']], limit: STEP });
  if (old.length === 0) return 0;
  const fileIds = old.flatMap((upload) => upload.fileIds);
  const letters = await db
    .in(Letters)
    .query({ pictures: command().in(fileIds) }, { limit: 1000, fields: ['pictures'] });
  const used = new Set(letters.flatMap(({ pictures }) => pictures));
  const unused = fileIds.filter((fileId) => !used.has(fileId));
  await removeFiles(unused);
  await db.in(LetterUploads).removeWhere({ _id: command().in(old.map(({ _id }) => _id)) });
  return unused.length;
}
