import { type CollectionDeclaration, collection, type Stored } from '../../cloudfunctions/_kit/collection';

/**
 * The same collection for documents that its type does not allow: those of an older version, broken ones, and ones with a
 * field that nobody may see.
 */
export const anyShape = (declaration: CollectionDeclaration) =>
  collection<Stored & Record<string, unknown>>(declaration);
