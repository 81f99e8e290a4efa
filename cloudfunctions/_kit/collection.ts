/** One index: MongoDB's compound keys; a field that holds an array is indexed element by element. */
export interface IndexDeclaration {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique: boolean;
}

export interface CollectionDeclaration {
  name: string;
  /** What a document is, for docs/data-model.md. */
  summary: string;
  /** How `_id` is made. */
  id: string;
  /** Only functions touch the database. */
  permission: 'ADMINONLY';
  indexes: IndexDeclaration[];
}

/** Every stored document; `v` is the version of its shape. */
export interface Stored {
  _id: string;
  v: number;
}

declare const documents: unique symbol;

/**
 * A declaration that knows its documents: `Doc` is what is written, `Kept` what may be found, older shapes included.
 * A document of such a shape is upgraded by whoever reads it, and the types see to it.
 */
export interface DeclaredCollection<Doc extends Stored, Kept extends Stored = Doc> extends CollectionDeclaration {
  /** For the compiler alone. */
  readonly [documents]?: (written: Doc) => Kept;
}

/** `index('feed', 'status', 'scope', '-order')`: a leading `-` means descending. */
export const index = (name: string, ...fields: string[]): IndexDeclaration => ({
  name,
  keys: fields.map((field) =>
    field.startsWith('-') ? { field: field.slice(1), direction: -1 } : { field, direction: 1 },
  ),
  unique: false,
});

interface Declaring {
  name: string;
  id: string;
  summary: string;
  indexes?: IndexDeclaration[];
}

/** Declares a collection. `cloudfunctions/collections.ts` joins them all. */
export const collection = <Doc extends Stored, Kept extends Stored = Doc>({
  name,
  id,
  summary,
  indexes = [],
}: Declaring): DeclaredCollection<Doc, Kept> => ({ name, summary, id, permission: 'ADMINONLY', indexes });
