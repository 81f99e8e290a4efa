import { DatabaseError, invalidParam } from '../errors';
import { textOf } from '../request';
import type { Operation } from './operation';

export const addCollection: Operation = ({ catalogue }, request) => {
  const name = textOf(request, 'collectionName');
  if (!/^[a-zA-Z0-9][\w-]{0,62}$/.test(name)) throw invalidParam(`not a valid collection name: ${name}`);
  if (catalogue.find(name)) {
    throw new DatabaseError('DATABASE_COLLECTION_ALREADY_EXIST', `collection already exist: ${name}`);
  }
  catalogue.create(name);
  return {};
};
