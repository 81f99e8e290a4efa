import type * as v from 'valibot';
import type { Role } from './roles';

/**
 * Who may call an endpoint.
 * - `visitor`: anybody whom the platform identifies (an openid, a signed-in browser user), bound to a member or not
 * - `member`: a visitor who is bound to an active member of the roster
 * - a list of roles: a member who holds one of them on some unit; `unit` or the handler then checks the unit that the
 * call is about
 * - `timer`: the platform itself: its timer, or a message that WeChat pushes; nobody can call it from outside
 */
export type Access = 'visitor' | 'member' | 'timer' | readonly Role[];

/**
 * One request that a client can make to a function: its input, its output, who may call it, and the codes that refuse
 * it.
 */
export interface Endpoint<
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
  Code extends string = string,
  Allow extends Access = Access,
> {
  fn: string;
  action: string;
  /** A `query` changes nothing and may be repeated freely. A `command` must be idempotent for the same input. */
  kind: 'query' | 'command';
  /** One Chinese sentence for docs/api.md: what the endpoint does for its caller. */
  summary: string;
  allow: Allow;
  input: Input;
  output: Output;
  errors: readonly Code[];
}

export type InputOf<E extends Endpoint> = v.InferOutput<E['input']>;
export type OutputOf<E extends Endpoint> = v.InferOutput<E['output']>;
export type CodeOf<E extends Endpoint> = E['errors'][number];

export const endpoint = <
  Input extends v.GenericSchema,
  Output extends v.GenericSchema,
  const Allow extends Access,
  const Code extends string = never,
>(
  definition: Omit<Endpoint<Input, Output, Code, Allow>, 'errors'> & { errors?: readonly Code[] },
): Endpoint<Input, Output, Code, Allow> => ({ errors: [], ...definition });

/** Recognises the endpoints among the exports of a contract, so that nobody has to keep a list of them. */
export const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'fn' in value && 'action' in value && 'allow' in value;
