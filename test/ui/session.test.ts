import { waitFor } from '@testing-library/react';
import { accessToken, changePassword, signIn, signOut, signOutEverywhere } from '../../src/platform/session';

interface Sent {
  method: string;
  path: string;
  token: string | null;
  body: unknown;
}

/** Answers requests in turn; a path that is asked for without an answer is an error. */
function server(...answers: { status?: number; body: unknown }[]): Sent[] {
  const sent: Sent[] = [];
  global.fetch = jest.fn(async (url, init) => {
    sent.push({
      method: String(init?.method),
      path: String(url).replace('http://api.test', ''),
      token: new Headers(init?.headers).get('authorization'),
      body: JSON.parse(String(init?.body)),
    });
    const next = answers.shift();
    if (next === undefined) throw new Error(`unexpected request ${url}`);
    const text = JSON.stringify(next.body);
    return { status: next.status ?? 200, text: async () => text } as Response;
  });
  return sent;
}
const tokens = (n: number) => ({ body: { access_token: `a${n}`, refresh_token: `r${n}` } });

beforeEach(async () => {
  server(tokens(1));
  await signIn('m001', 'weiketang');
});

test('signing out tells the server, and is over here whether that succeeds or not', () => {
  const sent = server();
  signOut();
  expect(accessToken()).toBeNull();
  expect(sent).toEqual([{ method: 'POST', path: '/auth/v1/user/signout', token: 'Bearer a1', body: {} }]);
});

test('an access token that has run out does not keep the session on the server alive', async () => {
  const sent = server({ status: 401, body: {} }, { body: {} });
  signOut();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({ method: 'POST', path: '/auth/v1/revoke', token: null, body: { token: 'r1' } });
});

test('signing out everywhere uses a fresh token, and is over here too', async () => {
  const sent = server(tokens(2), { body: {} });
  expect(await signOutEverywhere()).toEqual({ ok: true, value: null });
  expect(sent[1]).toEqual({ method: 'POST', path: '/auth/v1/user/signout/everywhere', token: 'Bearer a2', body: {} });
  expect(accessToken()).toBeNull();
});

test.each([
  ['the server ends other sessions only with the password', [tokens(2), { status: 404, body: {} }], 'NEEDS_PASSWORD'],
  ['the server fails', [tokens(2), { status: 500, body: {} }], 'NO_ANSWER'],
  ['nothing answers', [], 'NETWORK'],
])('nobody is told that everything has ended, and the session stays, when %s', async (_when, answers, code) => {
  server(...answers);
  expect(await signOutEverywhere()).toEqual({ ok: false, code });
  expect(accessToken()).not.toBeNull();
});

test('another password takes the present one once more, with a fresh token', async () => {
  const sent = server(tokens(2), { body: { sudo_token: 's' } }, { body: {} });
  expect(await changePassword('weiketang', 'another one')).toEqual({ ok: true, value: null });
  expect(sent.map(({ method, path, token }) => [method, path, token])).toEqual([
    ['POST', '/auth/v1/token', null],
    ['POST', '/auth/v1/user/sudo', 'Bearer a2'],
    ['PATCH', '/auth/v1/user/password', 'Bearer a2'],
  ]);
  expect(sent[2]?.body).toEqual({ sudo_token: 's', old_password: 'weiketang', new_password: 'another one' });
});

test.each([
  ['the present one is wrong', [tokens(2), { status: 400, body: {} }], 'WRONG_PASSWORD'],
  ['it was wrong too often', [tokens(2), { status: 429, body: {} }], 'LOCKED'],
  ['the new one is too simple', [tokens(2), { body: { sudo_token: 's' } }, { status: 400, body: {} }], 'WEAK_PASSWORD'],
  ['the session is over', [{ status: 401, body: {} }], 'UNAUTHENTICATED'],
  ['nothing answers', [], 'NETWORK'],
])('the password stays when %s', async (_title, answers, code) => {
  server(...answers);
  expect(await changePassword('weiketang', 'another one')).toEqual({ ok: false, code });
});

test('signing in tells whether somebody else was here last, whose session has ended by itself', async () => {
  server(tokens(2), tokens(3), { body: {} }, tokens(4));
  expect(await signIn('m001', 'weiketang')).toEqual({ ok: true, value: { isAnother: false } });
  expect(await signIn('m002', 'weiketang')).toEqual({ ok: true, value: { isAnother: true } });
  signOut();
  expect(await signIn('m001', 'weiketang')).toEqual({ ok: true, value: { isAnother: false } });
});
