import * as z from 'zod/mini';
import type { CodeOf, Endpoint, InputOf, OutputOf } from '../../core/kernel/endpoint';
import { type ClientCode, COMMON_CODES, type CommonCode } from '../../core/kernel/errors';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { cloudTransport } from './cloud-transport';
import { httpTransport } from './http-transport';
import { announceIdentityNeed } from './identity-needed';
import { report } from './report';

/** Every way in which a call of this endpoint can be refused. */
export type RefusalOf<E extends Endpoint> = CodeOf<E> | CommonCode | ClientCode;
export type AnswerOf<E extends Endpoint> = Result<OutputOf<E>, RefusalOf<E>>;

const wire = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), errorId: z.optional(z.string()) }),
]);

const transport = process.env.TARO_ENV === 'weapp' ? cloudTransport : httpTransport;

/**
 * Calls a function and checks its answer against the contract. Never throws: an answer that breaks the contract is
 * reported and comes back as `INTERNAL`.
 */
export async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<AnswerOf<E>> {
  const answer = await ask(endpoint, input);
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') announceIdentityNeed('sign-in');
  if (!answer.ok && answer.code === 'NOT_BOUND') announceIdentityNeed('binding');
  return answer;
}

async function ask<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<AnswerOf<E>> {
  const name = `${endpoint.fn}.${endpoint.action}`;
  const reached = await transport(endpoint.fn, { action: endpoint.action, input });
  if (!reached.ok) return reached;

  const answer = wire.safeParse(reached.value);
  if (!answer.success) return broken(`${name} answered outside the wire format`, reached.value);
  if (!answer.data.ok) {
    const { code, errorId } = answer.data;
    if (code === 'INTERNAL') return broken(`${name} failed`, errorId);
    return isRefusal(endpoint, code) ? refuse(code) : broken(`${name} refused with an unknown code`, code);
  }

  const output = z.safeParse<E['output']>(endpoint.output, answer.data.data);
  if (!output.success) return broken(`${name} answered outside its contract`, z.prettifyError(output.error));
  return ok(output.data);
}

function broken(problem: string, detail: unknown) {
  report(problem, detail);
  return refuse('INTERNAL');
}

const isRefusal = <E extends Endpoint>(endpoint: E, code: string): code is CodeOf<E> | CommonCode =>
  [...COMMON_CODES, ...endpoint.errors].some((known) => known === code);
