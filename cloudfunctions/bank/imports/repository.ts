import { command, type Database } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import type { ImportDoc, ImportRowDoc } from './documents';

export const importsIn = (db: Pick<Database, 'collection'>) => db.collection<ImportDoc>('imports');
export const rowsIn = (db: Pick<Database, 'collection'>) => db.collection<ImportRowDoc>('importRows');

/** Documents of one request, a few hundred KB of them. */
const SLICE = 250;
/** Requests under way at a time. */
const ABREAST = 4;

/** Adds what is not there yet: done again after a break, it goes on where it stopped. */
export async function addMissing<Doc extends { _id: string; v: number }>(
  db: Database,
  name: 'importRows' | 'questions' | 'searchEntries',
  docs: readonly Doc[],
): Promise<void> {
  const slices = Array.from({ length: Math.ceil(docs.length / SLICE) }, (_, at) =>
    docs.slice(at * SLICE, (at + 1) * SLICE),
  );
  const work = async (): Promise<void> => {
    for (let slice = slices.shift(); slice; slice = slices.shift()) await addSlice(db, name, slice);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
}

async function addSlice<Doc extends { _id: string; v: number }>(
  db: Database,
  name: 'importRows' | 'questions' | 'searchEntries',
  slice: readonly Doc[],
): Promise<void> {
  const collection = db.collection<Doc>(name);
  if (await collection.addMany(slice)) return;
  const ids = slice.map(({ _id }) => _id);
  const found = await collection.query({ _id: command().in(ids) }, { limit: SLICE, fields: ['v'] });
  const known = new Set(found.map(({ _id }) => _id));
  for (const doc of slice) if (!known.has(doc._id)) await collection.add(doc);
}

/** The next rows of an import, those of one group or all, after the row of that id. */
export const findRows = (
  db: Database,
  importId: string,
  { group, after, limit }: { group: ImportRowDoc['group'] | undefined; after: string; limit: number },
): Promise<ImportRowDoc[]> =>
  rowsIn(db).query(
    { importId, ...(group ? { group } : {}), _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit },
  );

/** A page of the imports of these units and those below them, newest first. */
export const findImports = (
  db: Database,
  unitIds: readonly string[],
  cursor: string | undefined,
): Promise<ImportDoc[]> =>
  importsIn(db).query(
    { path: command().in([...unitIds]), ...(cursor === undefined ? {} : { order: command().lt(cursor) }) },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );
