import { handlersOf } from '../../core/letters/rules/offices';
import { Notices } from '../_kit/collections';
import { command } from '../_kit/database';
import { removeFiles } from '../_kit/files';
import { noticeDoc } from '../_kit/notices';
import type { TimerContext } from '../_kit/serve';
import { Letters, LetterUploads } from './collections';
import { after, indexed, type LetterDoc, officeNow, type PlacedOffice } from './documents';
import { findSurroundings, placedAbove, type Surroundings } from './placing';
import { findOpen, findUnmended, findWriters, OPEN_AT_ONCE } from './repository';

/**
 * Hands on what lies with an office that nobody holds who may have it: nobody at all, its writer, or only people whom it is
 * about. It goes to the next one above; where there is none it stays, and is told above when it is overdue. Two requests
 * for a page of letters, and two for each unit that has one.
 */
export async function tendOffices(context: TimerContext): Promise<number> {
  const { db } = context;
  const known = new Map<string, Surroundings>();
  const aroundOf = async (path: readonly string[]): Promise<Surroundings> => {
    const key = path.join();
    const around = known.get(key) ?? (await findSurroundings(db, path));
    known.set(key, around);
    return around;
  };
  let handedOn = 0;
  let page: LetterDoc[] = [];
  do {
    page = await findOpen(db, page.at(-1)?.dueOrder ?? '');
    const writers = await findWriters(
      db,
      page.map(({ _id }) => _id),
    );
    for (const letter of page) {
      const office = officeNow(letter);
      const writerId = writers.get(letter._id) ?? null;
      const parties = { writerId, matter: letter };
      const around = await aroundOf(office.path);
      if (handlersOf(office, around.holders, parties).length > 0) continue;
      const to = placedAbove(around, office, parties);
      if (to && (await handOn(context, letter, writerId, to))) handedOn += 1;
    }
  } while (page.length === OPEN_AT_ONCE);
  return handedOn;
}

/** One transaction with what the writer is told. */
async function handOn(
  { db, now }: TimerContext,
  seen: LetterDoc,
  writerId: string | null,
  to: PlacedOffice,
): Promise<boolean> {
  const { unitId, role, unitName } = to;
  const event = { type: 'handedOn' as const, words: '原来的职务暂时没有人能办理', to: { unitId, role, unitName } };
  return db.transaction(async (transaction) => {
    const fresh = await transaction.in(Letters).find(seen._id);
    if (fresh?.revision !== seen.revision) return false;
    const step = { at: now, event, byId: null, byName: null, office: officeNow(fresh) };
    const moved = after(fresh, step, to);
    await transaction.in(Letters).put(moved);
    if (writerId !== null) {
      await transaction.in(Notices).put(
        noticeDoc({
          memberId: writerId,
          key: `letter:${moved._id}:${moved.revision}`,
          text: `您的信转给了上一级办理：原来的职务暂时没有人能办理（编号 ${moved.number}）`,
          link: { kind: 'letter', id: moved._id },
          at: now,
        }),
      );
    }
    return true;
  });
}

/** Makes the fields for the indexes anew where they are not what they would be now; resolves to how many. */
export async function mendIndexed({ db, now }: TimerContext): Promise<number> {
  const found = await findUnmended(db, now);
  for (const { _id } of found) {
    await db.transaction(async (transaction) => {
      const fresh = await transaction.in(Letters).find(_id);
      if (fresh) await transaction.in(Letters).put(indexed(fresh, now));
    });
  }
  return found.length;
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
