import { createHash } from 'node:crypto';
import { orderKey } from '../../core/kernel/order-key';
import type { HitKind } from '../../core/search/contract';
import { gramsOf, titleGramsOf, titleSignsOf } from '../../core/search/rules/grams';
import { passagesOf } from '../../core/search/rules/passages';
import type { Readers } from '../../core/search/rules/readers';
import { SearchEntries } from './collections';
import { command, type Database, type Stored, type Transaction } from './database';

/** A thing that can be found. Its readers see all of its fields, so they contain no key and no explanation. */
export interface Searchable extends Readers {
  kind: HitKind;
  /** Id of the lesson, post, disclosure, note or question; for an article, its number. */
  subjectId: string;
  /** Id of the lesson's course or of the article's version; '' for others. */
  parentId: string;
  title: string;
  text: string;
  /** Title of the course, name of the unit, or topic. */
  context: string;
  /** ms; newer things come first. 0 when no time is shown. */
  at: number;
}

/** One passage of a thing; `_id` is `<owner>/<subjectId>/<number of the passage>`. */
export interface SearchEntryDoc extends Stored, Searchable {
  /** Owner whose entries are written together: `post:…`, `disclosure:…`, `note:…`, `course:…`, `statute:…`, `question:…`. */
  owner: string;
  /** Grams of the title and the passage, see `gramsOf` and `titleGramsOf`. */
  grams: string[];
  part: number;
  /** Sort key of the thing among all things; newer things have larger keys. */
  thing: string;
  /** `<thing>!<part>`, which keeps the passages of one thing together. */
  order: string;
  /** Hash of the entry, so that only changed entries are written again. */
  stamp: string;
}

/** A thing that is going to have entries. */
export interface ToFind extends Searchable {
  /**
   * The title is how the text begins, as with a question and its stem. Then the grams of the title are in the text, and
   * the index, which a bank of questions makes large, does without them twice.
   */
  isTitleInText?: boolean;
}

/** All searchable things of one owner; empty if nothing of it may be found. */
export interface EntrySet {
  owner: string;
  things: readonly ToFind[];
}

/** A page of entry sets, which features provide to repair an outdated index. */
export interface EntrySetPage {
  sets: EntrySet[];
  /** Where the next page starts; null after the last page. */
  next: string | null;
}

const stampOf = (entry: Omit<SearchEntryDoc, 'stamp'>): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 24);

const twoDigits = (part: number): string => String(part).padStart(2, '0');

const entryId = (owner: string, subjectId: string, part: number): string => `${owner}/${subjectId}/${twoDigits(part)}`;

export const entriesOf = ({ owner, things }: EntrySet): SearchEntryDoc[] =>
  things.flatMap((thing) => {
    const { kind, subjectId, parentId, title, context, at, readers, within } = thing;
    const key = orderKey(at, `${owner}/${subjectId}`);
    return passagesOf(thing.text).map((text, part): SearchEntryDoc => {
      const entry = {
        _id: entryId(owner, subjectId, part),
        v: 1,
        ...{ owner, kind, subjectId, parentId, title, text, context, at, readers, within, part },
        grams: thing.isTitleInText
          ? [...titleSignsOf(title), ...gramsOf(text)]
          : [...new Set([...titleGramsOf(title), ...gramsOf(`${title}\n${text}`)])],
        thing: key,
        // `!` sorts before every character of an id, so nothing comes between two passages of a thing.
        order: `${key}!${twoDigits(part)}`,
      };
      return { ...entry, stamp: stampOf(entry) };
    });
  });

/**
 * Makes a thing findable in the transaction that publishes it. While it is published its text may
 * only grow: a shorter one would leave passages behind. The passages of a thing come and go together, so all of a new one
 * are added at once, however long it is.
 */
export async function putEntriesIn(transaction: Transaction, set: EntrySet): Promise<void> {
  const entries = transaction.in(SearchEntries);
  const wanted = entriesOf(set);
  const [first, ...others] = wanted;
  if (first && others.length > 1 && (await entries.find(first._id)) === null) await entries.addMany(wanted);
  else for (const entry of wanted) await entries.put(entry);
}

/** Removes a thing that has a single passage. */
export const removeEntryIn = (transaction: Transaction, owner: string, subjectId: string): Promise<void> =>
  transaction.in(SearchEntries).remove(entryId(owner, subjectId, 0));

/** Makes a thing findable that was just added. One request. */
export const addEntries = (db: Database, set: EntrySet): Promise<boolean> =>
  db.in(SearchEntries).addMany(entriesOf(set));

/** Removes many things with a single passage each. One request. */
export const removeEntries = (
  db: Database,
  things: readonly Pick<SearchEntryDoc, 'owner' | 'subjectId'>[],
): Promise<number> =>
  db
    .in(SearchEntries)
    .removeWhere({ _id: command().in(things.map(({ owner, subjectId }) => entryId(owner, subjectId, 0))) });

/** Removes what `putEntriesIn` wrote. */
export async function removeEntriesIn(transaction: Transaction, set: EntrySet): Promise<void> {
  for (const { _id } of entriesOf(set)) await transaction.in(SearchEntries).remove(_id);
}

/** The most documents that one query returns. */
const PAGE = 1000;
/** Entries written in one transaction, well below its limit. */
const BATCH = 50;

type Stamp = Pick<SearchEntryDoc, '_id' | 'v' | 'stamp'>;

/**
 * Replaces the stored entries of these owners by the given ones; resolves to the number of entries written or removed.
 */
export async function saveEntries(db: Database, sets: readonly EntrySet[]): Promise<number> {
  const stored = await listStamps(
    db,
    sets.map(({ owner }) => owner),
  );
  const wanted = new Map(sets.flatMap(entriesOf).map((entry) => [entry._id, entry]));
  const known = new Map(stored.map(({ _id, stamp }) => [_id, stamp]));
  const gone = [...known.keys()].filter((entryId) => !wanted.has(entryId));
  const fresh = [...wanted.values()].filter(({ _id, stamp }) => known.get(_id) !== stamp);
  // Remove first: if this breaks off, something cannot be found until the timer or the same call goes on, but nothing
  // outdated can be found.
  if (gone.length + fresh.length > BATCH) await replaceMany(db, { gone, fresh, known });
  else await changeIn(db, gone, fresh);
  return gone.length + fresh.length;
}

async function changeIn(db: Database, gone: readonly string[], fresh: readonly SearchEntryDoc[]): Promise<void> {
  if (gone.length + fresh.length === 0) return;
  await db.transaction(async (transaction) => {
    const entries = transaction.in(SearchEntries);
    for (const entryId of gone) await entries.remove(entryId);
    for (const entry of fresh) await entries.put(entry);
  });
}

/** Entries added by one request: each has hundreds of grams. */
const MANY = 100;

interface Replacement {
  gone: readonly string[];
  fresh: readonly SearchEntryDoc[];
  /** What is stored, by id. */
  known: ReadonlyMap<string, string>;
}

/**
 * Many entries at once: a request each would outlast a function. Changed ones are removed and added again a slice at a
 * time, so that never more than a slice of them is missing.
 */
async function replaceMany(db: Database, { gone, fresh, known }: Replacement): Promise<void> {
  for (let start = 0; start < gone.length; start += PAGE) {
    await db.in(SearchEntries).removeWhere({ _id: command().in(gone.slice(start, start + PAGE)) });
  }
  for (let start = 0; start < fresh.length; start += MANY) {
    const some = fresh.slice(start, start + MANY);
    const former = some.flatMap(({ _id }) => (known.has(_id) ? [_id] : []));
    if (former.length > 0) await db.in(SearchEntries).removeWhere({ _id: command().in(former) });
    // Somebody else has written one of them meanwhile.
    if (!(await db.in(SearchEntries).addMany(some))) {
      for (let at = 0; at < some.length; at += BATCH) await changeIn(db, [], some.slice(at, at + BATCH));
    }
  }
}

/** Removes all entries of these owners, until they are saved again. */
export const hideEntries = (db: Database, owners: readonly string[]): Promise<number> =>
  saveEntries(
    db,
    owners.map((owner) => ({ owner, things: [] })),
  );

async function listStamps(db: Database, owners: readonly string[]): Promise<Stamp[]> {
  const stamps: Stamp[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .in(SearchEntries)
      .query<Stamp>(
        { owner: command().in([...owners]), _id: command().gt(last) },
        { orderBy: [['_id', 'asc']], limit: PAGE, fields: ['v', 'stamp'] },
      );
    stamps.push(...page);
    const end = page.at(-1);
    if (!end || page.length < PAGE) return stamps;
    last = end._id;
  }
}
