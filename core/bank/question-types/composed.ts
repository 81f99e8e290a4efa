import type { Composed } from './type-formats';

export const composed = <Body>(stem: string, body: Body): Composed<Body> => ({ stem, body, problems: [] });

export const refused = ({ stem }: { stem: string }, column: string, message: string): Composed<never> => ({
  stem,
  body: null,
  problems: [{ column, message }],
});
