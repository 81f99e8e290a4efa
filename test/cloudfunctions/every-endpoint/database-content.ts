import * as v from 'valibot';
import { collections } from '../../../cloudfunctions/collections';
import type { DocumentDatabase } from '../../../local/document-database/database';

/** The stored documents by collection, each as text. */
export type Content = ReadonlyMap<string, readonly string[]>;

const stored = v.record(v.string(), v.unknown());
const found = v.object({ data: v.object({ list: v.array(v.string()) }) });
const MOST_DOCUMENTS = 1000;

/** What counts calls. These may change when a call is refused. */
const COUNTERS = ['visitorTries', 'dailyCounts'];

/** The documents of these collections; of all, unless told otherwise. */
export const readContent = (
  database: DocumentDatabase,
  isWanted: (collection: string) => boolean = () => true,
): Content =>
  new Map(
    collections
      .filter(({ name }) => !COUNTERS.includes(name) && isWanted(name))
      .map(({ name }) => {
        const request = { action: 'database.getDocument', collectionName: name, query: '{}', limit: MOST_DOCUMENTS };
        const { list } = v.parse(found, database.handle(request)).data;
        if (list.length === MOST_DOCUMENTS) throw new Error(`${name} has too many documents to compare`);
        return [name, [...list].sort()];
      }),
  );

/** Documents that were added, removed or changed, each as `+` or `-`, collection and text. */
export const changesBetween = (before: Content, after: Content): string[] =>
  [...after].flatMap(([name, documents]) => {
    const [was, is] = [new Set(before.get(name)), new Set(documents)];
    return [
      ...[...was].filter((text) => !is.has(text)).map((text) => `- ${name} ${text}`),
      ...[...is].filter((text) => !was.has(text)).map((text) => `+ ${name} ${text}`),
    ];
  });

type ChangedDocument = { collectionName: string; document: Record<string, unknown> };

/** Documents that were added or changed, as they are in `after`. */
export const changedDocuments = (before: Content, after: Content): ChangedDocument[] =>
  [...after].flatMap(([collectionName, documents]) => {
    const was = new Set(before.get(collectionName));
    return documents
      .filter((text) => !was.has(text))
      .map((text) => ({ collectionName, document: v.parse(stored, JSON.parse(text)) }));
  });

/** Writes whole documents, each in the place of the one with its id. */
export function writeDocuments(database: DocumentDatabase, documents: readonly ChangedDocument[]): void {
  for (const { collectionName, document } of documents) {
    const { _id, ...data } = document;
    const answer = database.handle({
      action: 'database.modifyDocument',
      collectionName,
      query: JSON.stringify({ _id }),
      data: JSON.stringify(data),
      upsert: true,
    });
    if ('code' in answer) throw new Error(`could not write to ${collectionName}: ${String(answer['message'])}`);
  }
}
