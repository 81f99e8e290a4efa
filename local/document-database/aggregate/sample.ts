import type { Document } from '../document';
import { invalidParam } from '../errors';

/** `{ size }`: that many different documents at random, or all of them if there are no more. */
export function sample(documents: Document[], { size }: Document): Document[] {
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) throw invalidParam('$sample needs a size');
  const left = [...documents];
  const drawn: Document[] = [];
  while (drawn.length < size && left.length > 0) {
    drawn.push(...left.splice(Math.floor(Math.random() * left.length), 1));
  }
  return drawn;
}
