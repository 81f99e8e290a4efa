import { DatabaseError, invalidParam } from '../errors';
import type { Catalogue } from './catalogue';
import type { Collection, EntryIndex, IndexKey } from './collection';
import type { Connection } from './connection';
import { documentsWithRow, entriesOf, replaceEntries } from './index-entries';
import { scanDocuments } from './read-documents';

export interface IndexDeclaration {
  name: string;
  keys: IndexKey[];
  unique: boolean;
}

/** Drops indexes that are no longer declared, keeps unchanged ones, and builds the others from the documents. */
export function declareIndexes(
  connection: Connection,
  catalogue: Catalogue,
  collection: Collection,
  declarations: IndexDeclaration[],
): void {
  const isKept = (index: EntryIndex) => declarations.some((declaration) => isSame(index, declaration));
  const kept = collection.indexes.filter(isKept);
  const missing = declarations.filter((declaration) => !kept.some((index) => isSame(index, declaration)));
  if (missing.length === 0 && kept.length === collection.indexes.length) return;

  const built = connection.transaction(() => {
    for (const index of collection.indexes) if (!isKept(index)) catalogue.deleteIndex(index);
    return missing.map(({ name, keys, unique }) => {
      if (keys.length === 0) throw invalidParam(`the index ${name} has no keys`);
      const index = catalogue.insertIndex(collection, name, keys, unique);
      fill(connection, collection, index);
      catalogue.writeMultikey(index, index.isMultikey);
      return index;
    });
  });
  collection.indexes = [...kept, ...built];
}

const isSame = (index: EntryIndex, declaration: IndexDeclaration): boolean =>
  index.name === declaration.name &&
  index.isUnique === declaration.unique &&
  index.keys.length === declaration.keys.length &&
  index.keys.every(({ field, direction }, at) => {
    const key = declaration.keys[at];
    return key?.field === field && key.direction === direction;
  });

function fill(connection: Connection, collection: Collection, index: EntryIndex): void {
  for (const { seq, document } of scanDocuments(connection, collection)) {
    if (index.isUnique) {
      const { rows } = entriesOf(index, document);
      if (rows.some((row) => documentsWithRow(connection, index, row).length > 0)) {
        throw new DatabaseError('DATABASE_DUPLICATE_WRITE', `duplicate key while building the index ${index.name}`);
      }
    }
    const entries = replaceEntries(connection, index, seq, null, document);
    entries?.isArray.forEach((isArray, at) => {
      if (isArray) index.isMultikey[at] = true;
    });
  }
}
