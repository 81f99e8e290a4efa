import { createHash } from 'node:crypto';
import { orderKey } from '../../core/kernel/order-key';
import type { HitKind } from '../../core/search/contract';
import { gramsOf, titleGramsOf } from '../../core/search/rules/grams';
import { passagesOf } from '../../core/search/rules/passages';
import type { Readers } from '../../core/search/rules/readers';
import { SearchEntries } from './collections';
import { command, type Database, type Stored, type Transaction } from './database';

/** A thing as it can be found. Whatever stands in it is shown to its readers, so no key and no explanation. */
export interface Searchable extends Readers {
  kind: HitKind;
  /** Lesson, post or question; of an article its number. */
  subjectId: string;
  /** Course of the lesson, version of the article; '' where there is none. */
  parentId: string;
  title: string;
  text: string;
  /** Course, unit or topic in words. */
  context: string;
  /** ms; what is newer stands higher. 0: no time is told. */
  at: number;
}

/** One passage of a thing; `_id` is `<owner>/<subjectId>/<number of the passage>`. */
export interface SearchEntryDoc extends Stored, Searchable {
  /** What is written as a whole: `post:…`, `course:…`, `statute:…`, `question:…`. */
  owner: string;
  /** Of title and passage, see `gramsOf` and `titleGramsOf`. */
  grams: string[];
  part: number;
  /** The thing among all things, newest last. */
  thing: string;
  /** The passages of one thing stand together: `<thing>!<part>`. */
  order: string;
  /** The same for the same entry, so that only what changed is written again. */
  stamp: string;
}

/** All that is to be found of one owner; nothing: it is not to be found. */
export interface EntrySet {
  owner: string;
  things: readonly Searchable[];
}

/** What functions that hold searchable things hand over, a page at a time, to mend an index that fell behind. */
export interface EntrySetPage {
  sets: EntrySet[];
  /** Where the next page starts; null after the last. */
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
        grams: [...new Set([...titleGramsOf(title), ...gramsOf(`${title}\n${text}`)])],
        thing: key,
        // `!` is smaller than whatever stands in an id, so nothing comes between two passages of a thing.
        order: `${key}!${twoDigits(part)}`,
      };
      return { ...entry, stamp: stampOf(entry) };
    });
  });

/** Makes a thing findable in the step that publishes it. Its text must not change while it is published. */
export async function putEntriesIn(transaction: Transaction, set: EntrySet): Promise<void> {
  for (const entry of entriesOf(set)) await transaction.in(SearchEntries).put(entry);
}

/** Takes away a thing of one passage. */
export const removeEntryIn = (transaction: Transaction, owner: string, subjectId: string): Promise<void> =>
  transaction.in(SearchEntries).remove(entryId(owner, subjectId, 0));

/** Takes away many things of one passage each. One request. */
export const removeEntries = (
  db: Database,
  things: readonly Pick<SearchEntryDoc, 'owner' | 'subjectId'>[],
): Promise<number> =>
  db
    .in(SearchEntries)
    .removeWhere({ _id: command().in(things.map(({ owner, subjectId }) => entryId(owner, subjectId, 0))) });

/** Takes away what `putEntriesIn` wrote. */
export async function removeEntriesIn(transaction: Transaction, set: EntrySet): Promise<void> {
  for (const { _id } of entriesOf(set)) await transaction.in(SearchEntries).remove(_id);
}

/** The most that one query returns. */
const PAGE = 1000;
/** Entries written in one transaction, well below what one may hold. */
const BATCH = 50;

type Stamp = Pick<SearchEntryDoc, '_id' | 'v' | 'stamp'>;

/** Brings the entries of these owners to what is handed in; tells how many were written or removed. */
export async function saveEntries(db: Database, sets: readonly EntrySet[]): Promise<number> {
  const stored = await listStamps(
    db,
    sets.map(({ owner }) => owner),
  );
  const wanted = new Map(sets.flatMap(entriesOf).map((entry) => [entry._id, entry]));
  const known = new Map(stored.map(({ _id, stamp }) => [_id, stamp]));
  const changes = [
    // What is gone goes first: broken off, something is missing rather than left over.
    ...[...known.keys()].filter((entryId) => !wanted.has(entryId)),
    ...[...wanted.values()].filter(({ _id, stamp }) => known.get(_id) !== stamp),
  ];
  for (let start = 0; start < changes.length; start += BATCH) {
    await db.transaction(async (transaction) => {
      const entries = transaction.in(SearchEntries);
      for (const change of changes.slice(start, start + BATCH)) {
        if (typeof change === 'string') await entries.remove(change);
        else await entries.put(change);
      }
    });
  }
  return changes.length;
}

/** Nothing of these owners is to be found, until it is saved again. */
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
