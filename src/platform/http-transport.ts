import { ok, refuse } from '../../core/kernel/result';
import { type HttpAnswer, post } from './http';
import { accessToken, renew } from './session';
import type { Transport } from './transport';

/** The browser's transport: CloudBase's HTTP API with the person's access token, renewed once when it has expired. */
export const httpTransport: Transport = async (fn, event) => {
  const token = accessToken();
  if (!token) return refuse('UNAUTHENTICATED');

  const first = await send(fn, event, token);
  if (!first.ok || first.value.status !== 401) return outcome(first);

  const renewed = await renew();
  if (renewed !== 'renewed' && renewed !== 'ended') return refuse(renewed);
  const newToken = accessToken();
  if (renewed === 'ended' || !newToken) return refuse('UNAUTHENTICATED');
  return outcome(await send(fn, event, newToken));
};

const send = (fn: string, event: unknown, token: string) =>
  post(`/v1/functions/${fn}`, event, { Authorization: `Bearer ${token}` });

function outcome(answer: Awaited<ReturnType<typeof send>>): Awaited<ReturnType<Transport>> {
  if (!answer.ok) return answer;
  const { status, body }: HttpAnswer = answer.value;
  if (status === 401) return refuse('UNAUTHENTICATED');
  if (status === 502 || status === 503 || status === 504) return refuse('NO_ANSWER');
  return ok(body);
}
