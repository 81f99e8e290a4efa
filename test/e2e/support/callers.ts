import * as v from 'valibot';
import type { Endpoint, InputOf, OutputOf } from '../../../core/kernel/endpoint';
import { PASSWORD } from './person';

const sessionView = v.looseObject({ access_token: v.string(), refresh_token: v.string() });
type Session = v.InferOutput<typeof sessionView>;

const envelope = v.looseObject({ ok: v.boolean(), data: v.optional(v.unknown()) });

export const post = (address: string, body: object, token?: string): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });

/** A new session of an account of the sample, as the server gives it to a browser. */
export async function newSession(url: string, account: string): Promise<Session> {
  const answer = await post(`${url}/auth/v1/signin`, { username: account, password: PASSWORD });
  if (!answer.ok) throw new Error(`${account} was not signed in: ${await answer.text()}`);
  return v.parse(sessionView, await answer.json());
}

/** People of whom a walk looks at no page: the twelfth ballot is cast as the first one was. */
export class Callers {
  private readonly sessions = new Map<string, Promise<Session>>();

  /** Throws if it is refused. */
  async call<E extends Endpoint>(
    url: string,
    account: string,
    { fn, action, output }: E,
    input: InputOf<E>,
  ): Promise<OutputOf<E>> {
    const session = this.sessions.get(account) ?? newSession(url, account);
    this.sessions.set(account, session);
    const { access_token: token } = await session;
    const given = await post(`${url}/v1/functions/${fn}`, { action, input }, token);
    const answer = v.parse(envelope, await given.json());
    if (!answer.ok) throw new Error(`${account} was refused ${fn}.${action}: ${JSON.stringify(answer)}`);
    return v.parse(output, answer.data);
  }

  /** Whoever calls next signs in anew. */
  forget(): void {
    this.sessions.clear();
  }
}
