import type { Assumption } from '../imports/import';
import type { Composed } from './type-formats';

export const composed = <Body>(stem: string, body: Body, assumed: Assumption[] = []): Composed<Body> => ({
  stem,
  body,
  problems: [],
  assumed,
});

export const refused = ({ stem }: { stem: string }, column: string, message: string): Composed<never> => ({
  stem,
  body: null,
  problems: [{ column, message }],
  assumed: [],
});
