import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Access, CodeOf, Endpoint, InputOf, OutputOf } from '../../core/kernel/endpoint';
import type { CommonCode } from '../../core/kernel/errors';
import { type Result, refuse } from '../../core/kernel/result';
import { unitsHeld } from '../../core/kernel/roles';
import { type Caller, findCaller, type Invoker, invokerOf } from './caller';
import { checkText, type TextCheck } from './content-check';
import { type Database, isWriteConflict, openDatabase } from './database';
import { isRecord } from './is-record';

/** Everything that a handler may use from outside. No other code reads a clock, draws an id or opens a database. */
export interface TimerContext {
  /** ms since the epoch */
  now: number;
  newId: () => string;
  db: Database;
}
export interface VisitorContext extends TimerContext {
  /** `wx:<openid>` or `tcb:<uuid>` */
  identity: string;
  /** Asks WeChat in the name of this person whether a text may be shown to others. */
  checkText: TextCheck;
}
export interface MemberContext extends VisitorContext {
  caller: Caller;
}

export type ContextFor<Allow extends Access> = Allow extends 'timer'
  ? TimerContext
  : Allow extends 'visitor'
    ? VisitorContext
    : MemberContext;

export type Answer<E extends Endpoint> = Result<OutputOf<E>, CodeOf<E> | CommonCode>;
export type Handler<E extends Endpoint> = (input: InputOf<E>, context: ContextFor<E['allow']>) => Promise<Answer<E>>;

type Reply = { ok: true; data: unknown } | { ok: false; code: string; errorId?: string };

/**
 * An endpoint with its handler. Joining them checks that their types agree; afterwards the types are no longer needed.
 */
export interface Route {
  endpoint: Endpoint;
  run(input: unknown, world: World): Promise<Result<unknown, string>>;
}

/** All routes of a function: its routes.ts as a module, which exports each route under its endpoint's name. */
export type Routes = Readonly<Record<string, Route>>;

interface World {
  invoker: Invoker;
  now: number;
  db: Database;
  log: (line: string) => void;
}

const timerContext = ({ now, db }: World): TimerContext => ({ now, db, newId: () => randomUUID().replaceAll('-', '') });

/** A message that WeChat pushes may name the user whom it is about, but no client has sent it. */
const isPlatform = (invoker: Invoker): boolean =>
  invoker.kind === 'platform' || (invoker.kind === 'account' && !invoker.isFromClient);

/** Builds the context that the endpoint's access requires, or returns the code that refuses the caller. */
async function admit(allow: Access, world: World): Promise<Result<TimerContext, CommonCode>> {
  const base = timerContext(world);
  const { invoker, db } = world;
  if (allow === 'timer') return isPlatform(invoker) ? { ok: true, value: base } : refuse('FORBIDDEN');
  if (invoker.kind !== 'account') return refuse('UNAUTHENTICATED');
  const { identity } = invoker;
  const visitor: VisitorContext = { ...base, identity, checkText: checkText(identity, world.log) };
  if (allow === 'visitor') return { ok: true, value: visitor };
  const caller = await findCaller(db, identity);
  if (!caller) return refuse('NOT_BOUND');
  if (allow !== 'member' && unitsHeld(caller.roles, allow).length === 0) return refuse('FORBIDDEN');
  const member: MemberContext = { ...visitor, caller };
  return { ok: true, value: member };
}

export function route<E extends Endpoint>(endpoint: E, handler: Handler<E>): Route {
  return {
    endpoint,
    async run(input, world) {
      const admitted = await admit(endpoint.allow, world);
      if (!admitted.ok) return admitted;
      const parsed = v.safeParse(endpoint.input, input ?? {});
      if (!parsed.success) return refuse('INVALID_INPUT');
      // `admit` builds the context that `ContextFor` names for this access, but the compiler cannot follow that through
      // the branches.
      return handler(parsed.output as InputOf<E>, admitted.value as ContextFor<E['allow']>);
    },
  };
}

export interface ServeOptions {
  now?: () => number;
  log?: (line: string) => void;
}

/**
 * The platform's timer sends `{ Type: 'Timer', TriggerName }`, which becomes the action `timer:<TriggerName>`; WeChat sends
 * its messages (消息推送) as `{ MsgType: 'event', Event, … }`, which become `message:<Event>`.
 */
const requestOf = (event: unknown): { action: string; input: unknown } => {
  if (!isRecord(event)) return { action: '', input: undefined };
  if (event.Type === 'Timer') return { action: `timer:${String(event.TriggerName)}`, input: {} };
  if (event.MsgType === 'event') return { action: `message:${String(event.Event)}`, input: event };
  return { action: typeof event.action === 'string' ? event.action : '', input: event.input };
};

/**
 * Builds a function's `main` from its routes. It identifies the caller, checks access, parses the input and runs the
 * handler. Repeated write conflicts become `CONFLICT`; a bug or an outage becomes `INTERNAL` with an error id that is
 * in the log. It logs one line per call, without the payload.
 */
export function serve(routes: Routes, { now = Date.now, log = console.log }: ServeOptions = {}) {
  const byAction = new Map(Object.values(routes).map((candidate) => [candidate.endpoint.action, candidate]));

  return async function main(event: unknown, context: unknown): Promise<Reply> {
    const { action, input } = requestOf(event);
    const found = byAction.get(action);
    if (!found) return { ok: false, code: 'NOT_FOUND' };

    const startedAt = Date.now();
    const db = openDatabase();
    let reply: Reply;
    let failure: unknown;
    try {
      const result = await found.run(input, { invoker: invokerOf(context), now: now(), db, log });
      reply = result.ok ? { ok: true, data: result.value } : { ok: false, code: result.code };
    } catch (error) {
      failure = error;
      reply = isWriteConflict(error)
        ? { ok: false, code: 'CONFLICT' }
        : { ok: false, code: 'INTERNAL', errorId: randomUUID() };
    }
    log(
      JSON.stringify({
        action: `${found.endpoint.fn}.${action}`,
        code: reply.ok ? 'OK' : reply.code,
        ms: Date.now() - startedAt,
        databaseRequests: db.requests(),
        ...(reply.ok || !reply.errorId ? {} : { errorId: reply.errorId, error: describe(failure) }),
      }),
    );
    return reply;
  };
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
