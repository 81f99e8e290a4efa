import { type Verdict, worstOf } from '../../core/kernel/content-verdict';
import { mediaKindOf } from '../../core/kernel/media-files';
import type { NoticeLink } from '../../core/kernel/notice-link';
import { type AskedPicture, afterResult, type PictureResult, pictureVerdict } from '../../core/kernel/picture-verdict';
import { fileIdsIn, type RichText } from '../../core/kernel/rich-text';
import { sdk } from './cloudbase';
import { EarlyResults, FixedFiles, PictureChecks } from './collections';
import { answerOf, NOT_SEEN } from './content-check';
import { command, type Database, type Stored } from './database';
import { downloadUrls, ownPathOf, removeFiles } from './files';
import { noticeDoc, tellAll } from './notices';
import type { VisitorContext } from './serve';
import { isFixed } from './text-files';

/** A picture that WeChat was asked about. `_id` is the hash of its bytes: the same picture is not asked about twice. */
export interface PictureCheckDoc extends Stored, AskedPicture {
  /** By which WeChat's messages name it: one of each that asked, as several may at once. Missing in older ones. */
  traceIds?: readonly string[];
  /** Those of them that a message has come for; missing: none. */
  answered?: readonly string[];
  /** Where it is shown before its result was there, the last ones; missing: nowhere. */
  uses?: readonly KeptUse[];
}

/** What shows a picture whose result may still be open, and who is told if it is refused. */
export interface PictureUse {
  memberIds: readonly string[];
  /** What people call it by: 您寄出的信. */
  what: string;
  /** Of the very thing; what opens it is `link`. */
  subject: string;
  link: NoticeLink;
}

interface KeptUse extends PictureUse {
  fileId: string;
}

/** A message about a picture that came before we knew how WeChat calls it. `_id` is its trace. */
export interface EarlyResultDoc extends Stored {
  /** ms */
  at: number;
}

/** A picture as readers get it, which can no longer change. */
export interface FixedPicture {
  fileId: string;
  /** Of its bytes. */
  sha256: string;
}

export type PictureAnswer = { verdict: Verdict; about: string };

/** `media_type` of mediaCheckAsync. */
const PICTURE = 2;
/** `scene`: see content-check.ts. */
const FORUM = 3;
/** As many as one text holds, see text-files.ts. */
const MOST_PICTURES = 500;
/** Asked about in one step; the others are asked about in the next one. */
const MOST_ASKED = 40;
/** Asked about in parallel. */
const LANE = 5;
/** A message is early by moments: how WeChat calls a picture is written down as soon as it has answered. */
const EARLY_FOR_MS = 86_400_000;
/** Of one picture; nobody shows the same one as often within half an hour. */
const MOST_USES = 50;

/**
 * The pictures in texts, as they were handed in: of a draft those that were handed in before. No request without pictures,
 * otherwise one, and one more for those that are named as they were uploaded.
 */
export async function picturesIn(bodies: readonly RichText[], db: Database): Promise<FixedPicture[]> {
  const fileIds = [...new Set(bodies.flatMap(fileIdsIn))].filter((fileId) => mediaKindOf(fileId) === 'picture');
  const copies = fileIds.filter(isFixed);
  const paths = fileIds.filter((fileId) => !isFixed(fileId)).flatMap((fileId) => ownPathOf(fileId) ?? []);
  const findBy = (field: 'fileId' | '_id', values: readonly string[]) =>
    values.length === 0
      ? []
      : db
          .in(FixedFiles)
          .query<FixedPicture & Stored>(
            { [field]: command().in([...values]) },
            { limit: MOST_PICTURES, fields: ['fileId', 'sha256', 'v'] },
          );
  const found = await Promise.all([findBy('fileId', copies), findBy('_id', paths)]);
  return found.flat();
}

type Asking = Pick<VisitorContext, 'db' | 'identity' | 'now'>;

/**
 * What is known of pictures, without asking anybody; null without pictures. `unasked`: what those are that nobody was
 * asked about. One request, or none.
 */
export async function knownOf(
  pictures: readonly FixedPicture[],
  asking: Pick<Asking, 'db' | 'now'>,
  unasked: Verdict,
): Promise<PictureAnswer | null> {
  if (pictures.length === 0) return null;
  return answerFrom(pictures, await find(pictures, asking.db), asking, unasked);
}

/** The same of several texts at once, in one request or none; null for one without pictures. */
export async function knownOfEach(
  groups: readonly (readonly FixedPicture[])[],
  asking: Pick<Asking, 'db' | 'now'>,
  unasked: Verdict,
): Promise<(PictureAnswer | null)[]> {
  const all = groups.flat();
  const known = all.length === 0 ? new Map<string, PictureCheckDoc>() : await find(all, asking.db);
  return groups.map((pictures) => (pictures.length === 0 ? null : answerFrom(pictures, known, asking, unasked)));
}

/**
 * Asks WeChat about the pictures that it was not asked about, in the name of whoever acts. What it thinks comes later, as
 * a message: see `takeResult`. With a `use` others see them from now on: if they are refused then, they are taken away.
 */
export async function askAbout(
  pictures: readonly FixedPicture[],
  asking: Asking,
  use?: PictureUse,
): Promise<PictureAnswer | null> {
  if (pictures.length === 0) return null;
  const known = await find(pictures, asking.db);
  if (use) await noteUses(pictures, known, { use, db: asking.db });
  if (!canAsk(asking)) return answerFrom(pictures, known, asking, 'noIdentity');
  const fresh = [...new Map(pictures.map((picture) => [picture.sha256, picture])).values()]
    .filter(({ sha256 }) => !known.has(sha256))
    .slice(0, MOST_ASKED);
  const urls = fresh.length === 0 ? new Map<string, string>() : await downloadUrls(fresh.map(({ fileId }) => fileId));
  let unasked: Verdict = 'waiting';
  for (let start = 0; start < fresh.length; start += LANE) {
    const lane = fresh.slice(start, start + LANE);
    const answers = await Promise.all(
      lane.map((picture) =>
        ask(
          picture,
          { mediaUrl: urls.get(picture.fileId) ?? '', uses: use ? usesOf(picture, pictures, use) : [] },
          asking,
        ),
      ),
    );
    for (const answer of answers) {
      if ('unasked' in answer) unasked = answer.unasked;
      else known.set(answer._id, answer);
    }
    if (unasked !== 'waiting') break;
  }
  return answerFrom(pictures, known, asking, unasked);
}

/** The same picture may be there twice, in two files. */
const usesOf = (
  { sha256 }: Pick<FixedPicture, 'sha256'>,
  pictures: readonly FixedPicture[],
  use: PictureUse,
): KeptUse[] => pictures.filter((other) => other.sha256 === sha256).map(({ fileId }) => ({ ...use, fileId }));

const canAsk = ({ identity }: Asking): boolean => identity.startsWith('wx:');

type Known = Map<string, PictureCheckDoc>;

async function find(pictures: readonly FixedPicture[], db: Database): Promise<Known> {
  const ids = [...new Set(pictures.map(({ sha256 }) => sha256))];
  const docs = await db.in(PictureChecks).query({ _id: command().in(ids) }, { limit: MOST_PICTURES });
  return new Map(docs.map((doc) => [doc._id, doc]));
}

/** `unasked`: what those are that nobody was asked about. */
function answerFrom(
  pictures: readonly FixedPicture[],
  known: Known,
  { now }: Pick<Asking, 'now'>,
  unasked: Verdict,
): PictureAnswer {
  const verdicts = pictures.map(({ sha256 }) => {
    const doc = known.get(sha256);
    return doc ? pictureVerdict(doc, now) : unasked;
  });
  const verdict = worstOf(verdicts);
  const worst = pictures.find((_picture, at) => verdicts[at] === verdict);
  return { verdict, about: (worst && known.get(worst.sha256)?.about) ?? '' };
}

/** Writes down what shows those whose result is still open: several at a time, one request for each that is not written down yet. */
async function noteUses(
  pictures: readonly FixedPicture[],
  known: Known,
  { use, db }: { use: PictureUse; db: Database },
): Promise<void> {
  const due = [...known.values()].flatMap((doc) => {
    if (doc.state === 'passed' || doc.state === 'risky') return [];
    const noted = new Set(doc.uses?.map(({ fileId }) => fileId));
    const kept = usesOf({ sha256: doc._id }, pictures, use).filter(({ fileId }) => !noted.has(fileId));
    return kept.length === 0 ? [] : [{ doc, kept }];
  });
  for (let start = 0; start < due.length; start += LANE) {
    await Promise.all(due.slice(start, start + LANE).map((one) => note(one)));
  }

  async function note({ doc, kept }: { doc: PictureCheckDoc; kept: KeptUse[] }): Promise<void> {
    const noted = await db
      .in(PictureChecks)
      .updateWhere(
        { _id: doc._id, state: command().neq('risky') },
        { uses: command().push({ each: kept, slice: -MOST_USES }) },
      );
    // Its result came at this moment.
    if (noted === 0) known.set(doc._id, { ...doc, state: 'risky' });
  }
}

interface Question {
  mediaUrl: string;
  uses: readonly KeptUse[];
}

async function ask(
  { sha256 }: FixedPicture,
  { mediaUrl, uses }: Question,
  { db, identity, now }: Asking,
): Promise<PictureCheckDoc | { unasked: Verdict }> {
  const openid = identity.slice('wx:'.length);
  const requestData = { version: 2, scene: FORUM, openid, media_type: PICTURE, media_url: mediaUrl };
  let answer: Record<string, unknown>;
  try {
    answer = answerOf(await sdk().callWxOpenApi({ apiName: 'security.mediaCheckAsync', requestData }));
  } catch {
    return { unasked: 'down' };
  }
  const code = answer.errcode ?? answer.errCode;
  const traceId = answer.trace_id ?? answer.traceId;
  if (code === NOT_SEEN) return { unasked: 'notSeen' };
  if (code !== 0 || typeof traceId !== 'string') return { unasked: 'down' };
  return db.transaction(async (transaction) => {
    const checks = transaction.in(PictureChecks);
    const [present, early] = [await checks.find(sha256), await transaction.in(EarlyResults).find(traceId)];
    if (present?.state === 'risky') return present;
    const asked: PictureCheckDoc = { _id: sha256, v: 1, state: 'asked', at: now, about: '' };
    // Somebody else has asked about it at the same moment: both answers count, and take away what both show.
    const first = present ?? asked;
    const doc: PictureCheckDoc = {
      ...first,
      // A message that was here first was about a picture that we had not asked about: a person looks.
      ...(early && { state: 'odd' }),
      traceIds: [...(first.traceIds ?? []), traceId],
      uses: [...(first.uses ?? []), ...uses].slice(-MOST_USES),
    };
    await checks.put(doc);
    return doc;
  });
}

/**
 * Takes WeChat's message about a picture. One that names none of ours is kept, in case it came too early. One that it
 * refuses is taken away where it is shown already, and its owners are told; resolves to where that was.
 */
export async function takeResult(
  traceId: string,
  result: PictureResult,
  { db, now }: Pick<VisitorContext, 'db' | 'now'>,
): Promise<readonly PictureUse[]> {
  const [named] = await db.in(PictureChecks).query({ traceIds: traceId }, { limit: 1 });
  if (!named) {
    await db.in(EarlyResults).add({ _id: traceId, v: 1, at: now });
    return [];
  }
  const after = await db.transaction(async (transaction) => {
    const checks = transaction.in(PictureChecks);
    const doc = await checks.find(named._id);
    if (!doc?.traceIds?.includes(traceId)) return null;
    const { answered = [] } = doc;
    const isAnswered = answered.includes(traceId);
    const told = {
      ...doc,
      ...afterResult({ ...doc, isAnswered }, result, now),
      ...(!isAnswered && { answered: [...answered, traceId] }),
    };
    await checks.put(told);
    return told;
  });
  // The same message again goes on where the first broke off.
  return after?.state === 'risky' ? takeAway(after, { db, now }) : [];
}

/** The copies themselves are removed: no address of them works any more, and every page leaves out what is not there. */
async function takeAway(
  { _id, about, uses = [] }: PictureCheckDoc,
  { db, now }: Pick<VisitorContext, 'db' | 'now'>,
): Promise<readonly PictureUse[]> {
  if (uses.length === 0) return [];
  await removeFiles(uses.map(({ fileId }) => fileId));
  const why = about === '' ? '' : `（${about}）`;
  await tellAll(
    db,
    uses.flatMap(({ memberIds, what, subject, link }) =>
      memberIds.map((memberId) =>
        noticeDoc({
          memberId,
          key: `picture:${subject}:${_id}`,
          text: `${what}里有一张图片没有通过微信的内容安全检查${why}，已经拿下，别人看不到了。`,
          link,
          at: now,
        }),
      ),
    ),
  );
  return uses;
}

/** Forgets early messages that nothing of ours turned up for; resolves to how many. One request. */
export const forgetEarlyResults = (db: Database, now: number): Promise<number> =>
  db.in(EarlyResults).removeWhere({ at: command().lt(now - EARLY_FOR_MS) });
