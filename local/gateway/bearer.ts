import type { Exchange } from './exchange';

/** The access token that a request brings; undefined without one. */
export const bearerOf = ({ request }: Exchange): string | undefined =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
