import * as v from 'valibot';
import type { PasswordRefusal } from '../auth/auth';
import { Refusal } from './exchange';

/** The shape in which CloudBase's sign-in reports an error. */
export const refuseAuth = (status: number, error: string, description: string): Refusal =>
  new Refusal(status, { error, error_description: description });

export function refusePassword(refusal: PasswordRefusal): Refusal {
  if (refusal.reason === 'wrongPassword') return refuseAuth(400, 'invalid_password', '用户名或密码不正确');
  const { reason, secondsLeft } = refusal;
  const why = reason === 'busy' ? '现在登录的人多' : '密码输错次数过多';
  const error = reason === 'busy' ? 'server_busy' : 'invalid_status';
  const body = { error, error_description: `${why}，请 ${secondsLeft} 秒后再试`, retry_after: secondsLeft };
  return new Refusal(429, body, { 'retry-after': String(secondsLeft) });
}

export function accept<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw refuseAuth(400, 'invalid_argument', '请求的内容不完整');
  return parsed.output;
}
