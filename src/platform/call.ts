import * as v from 'valibot';
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

const wire = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string(), errorId: v.optional(v.string()) }),
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

  const answer = v.safeParse(wire, reached.value);
  if (!answer.success) return broken(`${name} answered outside the wire format`, reached.value);
  if (!answer.output.ok) {
    const { code, errorId } = answer.output;
    if (code === 'INTERNAL') return broken(`${name} failed`, errorId);
    return isRefusal(endpoint, code) ? refuse(code) : broken(`${name} refused with an unknown code`, code);
  }

  const output = v.safeParse(endpoint.output, answer.output.data);
  if (!output.success) return broken(`${name} answered outside its contract`, v.summarize(output.issues));
  return ok(output.output);
}

function broken(problem: string, detail: unknown) {
  report(problem, detail);
  return refuse('INTERNAL');
}

const isRefusal = <E extends Endpoint>(endpoint: E, code: string): code is CodeOf<E> | CommonCode =>
  [...COMMON_CODES, ...endpoint.errors].some((known) => known === code);
