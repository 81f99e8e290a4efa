/** One index, as MongoDB's compound keys. A field with an array is indexed element by element. */
export interface IndexDeclaration {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique: boolean;
}

export interface CollectionDeclaration {
  name: string;
  /** What one document is, in Chinese for docs/data-model.md. */
  summary: string;
  /** How `_id` is formed. */
  id: string;
  /** Only functions may access the database. */
  permission: 'ADMINONLY';
  indexes: IndexDeclaration[];
}

/** Fields of every stored document. `v` is the version of its shape. */
export interface Stored {
  _id: string;
  v: number;
}

declare const documents: unique symbol;

/**
 * A declaration with the types of its documents. `Doc` is the shape that is written; `Kept` is what a read may return,
 * including older shapes. The types make every reader upgrade an older shape.
 */
export interface DeclaredCollection<Doc extends Stored, Kept extends Stored = Doc> extends CollectionDeclaration {
  /** Exists only for the compiler. */
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

/** Declares a collection. `cloudfunctions/collections.ts` joins all declarations. */
export const collection = <Doc extends Stored, Kept extends Stored = Doc>({
  name,
  id,
  summary,
  indexes = [],
}: Declaring): DeclaredCollection<Doc, Kept> => ({ name, summary, id, permission: 'ADMINONLY', indexes });
