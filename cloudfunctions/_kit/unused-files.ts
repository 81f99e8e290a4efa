import type { DeclaredCollection } from './collection';
import { FileRounds, FixedFiles, TextUploads } from './collections';
import { command, type Database, type Stored } from './database';
import { ownPathOf, removeFiles } from './files';
import { fileIdsOf, isUploaded } from './text-files';

/** A file that an editor was once allowed to upload for a text. `_id` is its path. */
export interface TextUploadDoc extends Stored {
  fileId: string;
  /** When the ticket was given, in ms; of one from before tickets were recorded, when a text was first found to name it. */
  at: number;
  /** See `FixedFileDoc`. */
  namedAt?: number;
  isGone?: boolean;
}

/** How far the present round has come. */
export interface FileRoundDoc extends Stored {
  /** When it began, in ms: what it has found named is marked with this. */
  begunAt: number;
  /** Collections gone through: first those with texts, then those with files. */
  done: number;
  /** The last document looked at in the one that follows. */
  after: string;
}

/** A draft may lie on a device for as long, with files that no stored text names yet. */
const KEPT_MS = 90 * 86_400_000;
/** Documents looked at in one step: each can hold a text of 20,000 characters several times. */
const PAGE = 25;
/** Steps of one run, well within a function's time limit; the next run goes on. */
const STEPS = 40;

const ONLY = 'round';
const newRound = (now: number): FileRoundDoc => ({ _id: ONLY, v: 1, begunAt: now, done: 0, after: '' });

/** A collection whose documents may name files. */
export type Texts = DeclaredCollection<never, Stored>;
const UPLOADS_AND_COPIES = 2;

interface Page {
  /** Files removed. */
  files: number;
  /** Where the next page begins; null if this was the last. */
  last: string | null;
}

/**
 * Removes the files that no text has named for 90 days: a part of a round in each run. A round goes through every text
 * and marks the files that it names, then through the files for those that have no mark of this round. A text that is
 * saved or handed in meanwhile says so of its files itself (`keepNamed`, `fixFilesIn`), and what is being removed can be
 * named no more, so nothing that a text names goes, wherever a run breaks off.
 */
export async function sweepFiles(db: Database, texts: readonly Texts[], now: number): Promise<number> {
  const rounds = db.in(FileRounds);
  let round = (await rounds.find(ONLY)) ?? newRound(now);
  let files = 0;
  for (let step = 0; step < STEPS && round.done < texts.length + UPLOADS_AND_COPIES; step += 1) {
    const page = await takePage(db, texts, round);
    files += page.files;
    round = page.last === null ? { ...round, done: round.done + 1, after: '' } : { ...round, after: page.last };
    await rounds.put(round);
  }
  if (round.done === texts.length + UPLOADS_AND_COPIES) await rounds.removeWhere({ _id: ONLY, begunAt: round.begunAt });
  return files;
}

function takePage(db: Database, texts: readonly Texts[], round: FileRoundDoc): Promise<Page> {
  const text = texts[round.done];
  if (text) return markPage(db, text, round);
  return round.done === texts.length ? sweepUploads(db, round) : sweepCopies(db, round);
}

const IN_ORDER = { orderBy: [['_id', 'asc']], limit: PAGE } as const;
const lastOf = (docs: readonly Stored[]): string | null => (docs.length < PAGE ? null : (docs.at(-1)?._id ?? null));

async function markPage(db: Database, text: Texts, { begunAt: namedAt, after }: FileRoundDoc): Promise<Page> {
  const docs = await db.in(text).query({ _id: command().gt(after) }, IN_ORDER);
  // Wherever in a document a file is named, in its Markdown, in what is read of it, or in an older shape.
  const named = [...new Set(docs.flatMap((doc) => fileIdsOf(JSON.stringify(doc))))];
  const paths = named.flatMap((fileId) => ownPathOf(fileId) ?? []);
  if (paths.length > 0) {
    await Promise.all([
      db.in(FixedFiles).updateWhere({ fileId: command().in(named) }, { namedAt }),
      db.in(FixedFiles).updateWhere({ _id: command().in(paths) }, { namedAt }),
      db.in(TextUploads).updateWhere({ _id: command().in(paths) }, { namedAt }),
    ]);
    await recordOlder(db, named.filter(isUploaded), namedAt);
  }
  return { files: 0, last: lastOf(docs) };
}

/**
 * Uploads from before tickets were recorded are known by the texts that name them. From then on they are known by
 * themselves, and go like others when no text names them any more. What is copied goes with its copy. Two requests for
 * texts that name files as they were uploaded, else none.
 */
async function recordOlder(db: Database, uploaded: readonly string[], namedAt: number): Promise<void> {
  const byPath = new Map(uploaded.map((fileId) => [ownPathOf(fileId) ?? '', fileId]));
  if (byPath.size === 0) return;
  const ofThese = { _id: command().in([...byPath.keys()]) };
  const projection = { limit: byPath.size, fields: ['v'] };
  const known = await Promise.all([
    db.in(TextUploads).query<Stored>(ofThese, projection),
    db.in(FixedFiles).query<Stored>(ofThese, projection),
  ]);
  for (const { _id } of known.flat()) byPath.delete(_id);
  for (const [_id, fileId] of byPath) await db.in(TextUploads).add({ _id, v: 1, fileId, at: namedAt, namedAt });
}

const isUnused = ({ at, namedAt = 0, isGone }: Omit<TextUploadDoc, 'fileId'>, { begunAt }: FileRoundDoc): boolean =>
  isGone === true || (at < begunAt - KEPT_MS && namedAt < begunAt);

/** Which of these may still be removed: a text that has named one since has renewed its time. */
const claiming = (unused: readonly Stored[], { begunAt }: FileRoundDoc) => ({
  _id: command().in(unused.map(({ _id }) => _id)),
  at: command().lt(begunAt - KEPT_MS),
});
const claimed = (unused: readonly Stored[]) => ({ _id: command().in(unused.map(({ _id }) => _id)), isGone: true });

async function sweepUploads(db: Database, round: FileRoundDoc): Promise<Page> {
  const uploads = db.in(TextUploads);
  const docs = await uploads.query({ _id: command().gt(round.after) }, IN_ORDER);
  const unused = docs.filter((doc) => isUnused(doc, round));
  if (unused.length === 0) return { files: 0, last: lastOf(docs) };
  await uploads.updateWhere(claiming(unused, round), { isGone: true });
  const gone = await uploads.query(claimed(unused), IN_ORDER);
  await removeFiles(gone.map(({ fileId }) => fileId));
  await uploads.removeWhere(claimed(gone));
  return { files: gone.length, last: lastOf(docs) };
}

/** A copy goes with what was uploaded for it: uploads of before tickets were recorded are known by nothing else. */
async function sweepCopies(db: Database, round: FileRoundDoc): Promise<Page> {
  const copies = db.in(FixedFiles);
  const docs = await copies.query({ _id: command().gt(round.after) }, IN_ORDER);
  const unused = docs.filter((doc) => isUnused(doc, round));
  if (unused.length === 0) return { files: 0, last: lastOf(docs) };
  await copies.updateWhere(claiming(unused, round), { isGone: true });
  const gone = await copies.query(claimed(unused), IN_ORDER);
  await removeFiles(gone.flatMap(({ _id, fileId }) => [fileId, besideOf(fileId, _id)]));
  await copies.removeWhere(claimed(gone));
  return { files: gone.length, last: lastOf(docs) };
}

/** The id of the file at this path of the storage in which the other lies. */
const besideOf = (fileId: string, path: string): string =>
  `${fileId.slice(0, fileId.length - (ownPathOf(fileId) ?? '').length)}${path}`;
