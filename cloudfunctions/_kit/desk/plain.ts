import { DECIDERS, WORKERS, WRITERS } from '../../../core/desk/standing';

/** What every desk of plain text has: the roles of all desks, and no pictures and no files in its text. */
export const PLAIN = {
  writers: WRITERS,
  deciders: DECIDERS,
  workers: WORKERS,
  bodiesIn: () => [],
  bodyOf: () => [],
};
