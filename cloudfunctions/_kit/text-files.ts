import { ok, type Result, refuse } from '../../core/kernel/result';
import { fileIdsIn, type RichText } from '../../core/kernel/rich-text';
import { FixedFiles, TextUploads } from './collections';
import { command, type Database, type Stored } from './database';
import { copyFixed, downloadUrls, ownPathOf, removeFiles } from './files';
import { parseMarkdown } from './markdown';

/** The copy that readers of a text get. `_id` is the path of the file that was uploaded for it. */
export interface FixedFileDoc extends Stored {
  /** Lies where nobody was ever allowed to upload. */
  fileId: string;
  /** Of its bytes. */
  sha256: string;
  /** When a text with it was handed in or saved last, in ms. */
  at: number;
  /** How often. */
  uses?: number;
  /** When the round of the sweep began that last found it named, in ms. */
  namedAt?: number;
  /** Nothing has named it for long, and it is being removed: no text may name it any more. */
  isGone?: boolean;
}

const FIXED = /^fixed\/[\w-]+\.\w+$/;
const UPLOADED = /^(?:lessons|posts)(?:\/[\w!-]+)?\/[\w-]+\.\w+$/;
/** File ids as they stand in a text. Whatever this overlooks is no file of a published text, see `isFixedText`. */
const FILE_IDS = /cloud:\/\/[\w.-]+\/[\w!/-]+\.\w+/g;

/** Files handed in at once: as many as somebody may upload a day. */
const MOST_FILES = 500;
/** Files copied in parallel: they are in memory whole. */
const COPIES_AT_ONCE = 3;

const matches = (path: RegExp, fileId: string): boolean => path.test(ownPathOf(fileId) ?? '');

/** Whether a file can no longer change: no ticket was ever given for its place. */
export const isFixed = (fileId: string): boolean => matches(FIXED, fileId);

/** Whether a file lies where somebody was allowed to upload for a text. */
export const isUploaded = (fileId: string): boolean => matches(UPLOADED, fileId);

/** Whether every file that the text shows is fixed. Nothing else is handed in, reviewed or published. */
export const isFixedText = (body: RichText): boolean => fileIdsIn(body).every(isFixed);

/**
 * A text of a post or an item as it is handed in, with its pictures as they are now, for good; null if one of them is not
 * there.
 */
export async function fixedText(
  markdown: string,
  fixing: Fixing,
): Promise<{ markdown: string; body: RichText } | null> {
  const fixed = await fixFilesIn([markdown], fixing);
  const [text = ''] = fixed.ok ? fixed.value : [];
  const body = fixed.ok ? parseMarkdown(text) : null;
  return body && isFixedText(body) ? { markdown: text, body } : null;
}

/** Where the files of a text can be fetched now, by file id. No request for a text without files. */
export async function addressesIn(...bodies: readonly RichText[]): Promise<Record<string, string>> {
  const fileIds = bodies.flatMap(fileIdsIn).filter((fileId) => isFixed(fileId) || isUploaded(fileId));
  return Object.fromEntries(await downloadUrls(fileIds));
}

interface Fixing {
  db: Database;
  newId: () => string;
  /** ms */
  now: number;
}

/**
 * The same texts, with the fixed copy in place of each file that was uploaded for them. A file is copied when it is
 * handed in for the first time and stays what it was then, whatever is uploaded to its old place afterwards. A copy
 * that is recorded is not made again, so a call that broke off is finished by the next one. No request for texts
 * without files; one for files as they were uploaded, one for copies, and one more for each file that is new.
 */
export async function fixFilesIn(
  markdowns: readonly string[],
  { db, newId, now }: Fixing,
): Promise<Result<string[], 'FILE_MISSING'>> {
  const named = [...new Set(markdowns.flatMap(fileIdsOf))];
  const uploaded = named.filter(isUploaded);
  if (named.length > MOST_FILES) return refuse('FILE_MISSING');
  const known =
    uploaded.length === 0
      ? []
      : await db.in(FixedFiles).query({ _id: command().in(uploaded.map(pathOf)) }, { limit: MOST_FILES });
  const fixed = new Map(known.map(({ _id, fileId }) => [_id, fileId]));
  const copies = new Set([...named.filter(isFixed), ...fixed.values()]);
  if ((await keepFixed(db, copies, now)) < copies.size) return refuse('FILE_MISSING');

  const fresh = uploaded.filter((fileId) => !fixed.has(pathOf(fileId)));
  for (let start = 0; start < fresh.length; start += COPIES_AT_ONCE) {
    const lane = fresh.slice(start, start + COPIES_AT_ONCE);
    const copies = await Promise.all(lane.map((fileId) => fix(fileId, { db, newId, now })));
    for (const copy of copies) {
      if (!copy.ok) return copy;
      fixed.set(copy.value._id, copy.value.fileId);
    }
  }
  return ok(
    markdowns.map((markdown) => markdown.replace(FILE_IDS, (found) => fixed.get(ownPathOf(found) ?? '') ?? found)),
  );
}

/** The files that a text names, fixed or not, wherever in it they stand. */
export const fileIdsOf = (text: string): string[] => text.match(FILE_IDS) ?? [];

/** Says of these copies that a text names them from now on; resolves to how many are still there. */
const keepFixed = async (db: Database, copies: ReadonlySet<string>, now: number): Promise<number> =>
  copies.size === 0
    ? 0
    : db
        .in(FixedFiles)
        .updateWhere(
          { fileId: command().in([...copies]), isGone: command().neq(true) },
          { at: now, uses: command().inc(1) },
        );

/**
 * Before a draft is saved: what it names is not removed as if nothing did. false if it names what is being removed. No
 * request for a text without files.
 */
export async function keepNamed(db: Database, markdown: string, now: number): Promise<boolean> {
  const named = fileIdsOf(markdown);
  const copies = new Set(named.filter(isFixed));
  const paths = [...new Set(named.filter(isUploaded).map(pathOf))];
  if ((await keepFixed(db, copies, now)) < copies.size) return false;
  if (paths.length === 0) return true;
  const uploads = db.in(TextUploads);
  await uploads.updateWhere({ _id: command().in(paths), isGone: command().neq(true) }, { at: now });
  return (await uploads.count({ _id: command().in(paths), isGone: true })) === 0;
}

const pathOf = (fileId: string): string => ownPathOf(fileId) ?? '';

async function fix(fileId: string, { db, newId, now }: Fixing): Promise<Result<FixedFileDoc, 'FILE_MISSING'>> {
  // No longer than the id that it takes the place of, so that no text outgrows its bound.
  const copy = await copyFixed(fileId, () => `fixed/${newId()}`);
  if (!copy.ok) return refuse('FILE_MISSING');
  const record = { _id: pathOf(fileId), v: 1, ...copy.value, at: now };
  if (await db.in(FixedFiles).add(record)) return ok(record);
  // Another text with the same file was handed in at the same moment. What it fixed counts.
  await removeFiles([record.fileId]);
  const first = await db.in(FixedFiles).find(record._id);
  if (!first) throw new Error(`${record._id} is fixed and is not`);
  return ok(first);
}
