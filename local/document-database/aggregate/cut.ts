import { invalidParam } from '../errors';
import type { Stage } from './stage';

/** The number of `$skip` or `$limit`. */
export function wholeNumber({ name, value }: Stage): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || (name === '$limit' && value === 0)) {
    throw invalidParam(`${name} needs a whole number`);
  }
  return value;
}
