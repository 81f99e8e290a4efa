import type { Assumption, ImportState, RowCounts, RowVerdict } from '../../../core/bank/imports/import';
import type { DeclaredCollection, Stored } from '../../_kit/collection';
import { command, type Database } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { ImportRows, Imports } from '../collections';
import type { ImportDoc, ImportRowDoc } from './documents';

/** Documents per request, and the bytes of their JSON; the cloud takes 6 MB. */
const SLICE = 250;
const SLICE_BYTES = 2 * 1024 * 1024;
/** Requests in parallel. */
const ABREAST = 4;

/** Adds documents that do not exist yet, so that an interrupted call can be repeated. */
export async function addMissing<Doc extends Stored, Kept extends Stored>(
  db: Database,
  collection: DeclaredCollection<Doc, Kept>,
  docs: readonly Doc[],
): Promise<void> {
  const slices = slicesOf(docs);
  const work = async (): Promise<void> => {
    for (let slice = slices.shift(); slice; slice = slices.shift()) await addSlice(db, collection, slice);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
}

function slicesOf<Doc>(docs: readonly Doc[]): Doc[][] {
  const slices: Doc[][] = [];
  let slice: Doc[] = [];
  let bytes = 0;
  for (const doc of docs) {
    const size = Buffer.byteLength(JSON.stringify(doc));
    if (slice.length === SLICE || bytes + size > SLICE_BYTES) {
      slices.push(slice);
      slice = [];
      bytes = 0;
    }
    slice.push(doc);
    bytes += size;
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}

async function addSlice<Doc extends Stored, Kept extends Stored>(
  db: Database,
  collection: DeclaredCollection<Doc, Kept>,
  slice: readonly Doc[],
): Promise<void> {
  const target = db.in(collection);
  if (await target.addMany(slice)) return;
  const ids = slice.map(({ _id }) => _id);
  const found = await target.query({ _id: command().in(ids) }, { limit: SLICE, fields: ['v'] });
  const known = new Set(found.map(({ _id }) => _id));
  for (const doc of slice) if (!known.has(doc._id)) await target.add(doc);
}

interface RowFilter {
  group?: ImportRowDoc['group'] | undefined;
  assumed?: Assumption | undefined;
}

/** The next rows of a reading, see `rowsKey`, after the row with this id, of one group, about which something was assumed, or all. */
export const findRows = (
  db: Database,
  key: string,
  { group, assumed, after, limit }: RowFilter & { after: string; limit: number },
): Promise<ImportRowDoc[]> =>
  db.in(ImportRows).query(
    {
      importId: key,
      ...(group ? { group } : {}),
      // A condition on a list holds for each of its values.
      ...(assumed ? { assumed } : {}),
      _id: command().gt(after),
    },
    { orderBy: [['_id', 'asc']], limit },
  );

/** How many rows of a reading have each verdict. One request. */
export async function countRows(db: Database, key: string): Promise<RowCounts> {
  const found = await db
    .in(ImportRows)
    .aggregate<{ _id: RowVerdict; count: number }>(
      { match: { importId: key } },
      { group: { _id: '$verdict', count: { $sum: 1 } } },
    );
  const counts = { new: 0, draft: 0, changed: 0, same: 0, duplicate: 0, problem: 0 };
  for (const { _id, count } of found) counts[_id] = count;
  return counts;
}

/** The imports of these units and those below them that wait to be confirmed, the longest waiting first. */
export const findReady = (
  db: Database,
  unitIds: readonly string[],
  limit: number,
): Promise<Pick<ImportDoc, '_id' | 'name' | 'at'>[]> =>
  db
    .in(Imports)
    .query<Pick<ImportDoc, '_id' | 'name' | 'at'>>(
      { state: 'ready', path: command().in([...unitIds]) },
      { orderBy: [['order', 'asc']], limit, fields: ['name', 'at'] },
    );

/** A page of the imports of these units and those below them, newest first. */
export const findImports = (
  db: Database,
  unitIds: readonly string[],
  { state, cursor }: { state?: ImportState | undefined; cursor?: string | undefined },
): Promise<ImportDoc[]> =>
  db.in(Imports).query(
    {
      path: command().in([...unitIds]),
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { order: command().lt(cursor) }),
    },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );
