import { type CollectionDeclaration, collection, type Stored } from '../../cloudfunctions/_kit/collection';

/**
 * The same collection for documents that its type does not allow: of an older shape, broken, or with a secret field
 * that must not leave the server.
 */
export const anyShape = (declaration: CollectionDeclaration) =>
  collection<Stored & Record<string, unknown>>(declaration);
