import * as v from 'valibot';
import { collections } from '../../../cloudfunctions/collections';
import type { DocumentDatabase } from '../../../local/document-database/database';

/** The stored documents by collection, each as text. */
export type Content = ReadonlyMap<string, readonly string[]>;

const found = v.object({ data: v.object({ list: v.array(v.string()) }) });
const MOST_DOCUMENTS = 1000;

/** The collection that counts wrong tries. It may change when a call is refused. */
const COUNTERS = 'visitorTries';

export const readContent = (database: DocumentDatabase): Content =>
  new Map(
    collections
      .filter(({ name }) => name !== COUNTERS)
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

/** Restores the content; connections and indexes stay. */
export function restoreContent(database: DocumentDatabase, content: Content): void {
  database.clear();
  for (const [collectionName, data] of content) {
    if (data.length === 0) continue;
    const answer = database.handle({ action: 'database.insertDocument', collectionName, data });
    if ('code' in answer) throw new Error(`could not put ${collectionName} back: ${String(answer['message'])}`);
  }
}
