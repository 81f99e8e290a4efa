import { ok, type Result, refuse } from '../../core/kernel/result';
import { fileIdsIn, type RichText } from '../../core/kernel/rich-text';
import { FixedFiles } from './collections';
import { command, type Database, type Stored } from './database';
import { copyFixed, downloadUrls, ownPathOf, removeFiles } from './files';
import { parseMarkdown } from './markdown';

/** The copy that readers of a text get. `_id` is the path of the file that was uploaded for it. */
export interface FixedFileDoc extends Stored {
  /** Lies where nobody was ever allowed to upload. */
  fileId: string;
  /** Of its bytes. */
  sha256: string;
  /** When the first text with it was handed in, in ms. */
  at: number;
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

const isUploaded = (fileId: string): boolean => matches(UPLOADED, fileId);

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
 * that is recorded is not made again, so a call that broke off is finished by the next one. One request for texts with
 * files that are not fixed, none for others, and one more for each file that is new.
 */
export async function fixFilesIn(
  markdowns: readonly string[],
  { db, newId, now }: Fixing,
): Promise<Result<string[], 'FILE_MISSING'>> {
  const uploaded = new Set(markdowns.flatMap((markdown) => markdown.match(FILE_IDS) ?? []).filter(isUploaded));
  if (uploaded.size === 0) return ok([...markdowns]);
  if (uploaded.size > MOST_FILES) return refuse('FILE_MISSING');
  const paths = [...uploaded].map(pathOf);
  const known = await db.in(FixedFiles).query({ _id: command().in(paths) }, { limit: MOST_FILES });
  const fixed = new Map(known.map(({ _id, fileId }) => [_id, fileId]));

  const fresh = [...uploaded].filter((fileId) => !fixed.has(pathOf(fileId)));
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
