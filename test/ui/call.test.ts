import Taro from '@tarojs/taro';
import * as v from 'valibot';
import { endpoint } from '../../core/kernel/endpoint';
import { call } from '../../src/platform/call';
import { codeOfFailure } from '../../src/platform/cloud-transport';
import { onIdentityNeeded } from '../../src/platform/identity-needed';
import { signIn, signOut } from '../../src/platform/session';

const readLesson = endpoint({
  fn: 'classroom',
  action: 'readLesson',
  kind: 'query',
  summary: '读一课',
  allow: 'member',
  input: v.object({ lessonId: v.string() }),
  output: v.object({ title: v.string() }),
  errors: ['LESSON_LOCKED'],
});

interface Answer {
  status?: number;
  body: unknown;
}

/** Answers requests in turn; the URL and the token of each are kept. */
function server(...answers: (Answer | Error)[]) {
  const requests: { path: string; token: string | undefined; body: unknown }[] = [];
  global.fetch = jest.fn(async (url, init) => {
    const headers = new Headers(init?.headers);
    requests.push({
      path: String(url).replace('http://api.test', ''),
      token: headers.get('authorization') ?? undefined,
      body: JSON.parse(String(init?.body)),
    });
    const next = answers.shift();
    if (next === undefined) throw new Error(`unexpected request ${url}`);
    if (next instanceof Error) throw next;
    const text = JSON.stringify(next.body);
    return { status: next.status ?? 200, text: async () => text } as Response;
  });
  return requests;
}

const tokens = (n: number): Answer => ({ body: { access_token: `a${n}`, refresh_token: `r${n}`, expires_in: 7200 } });
const lesson: Answer = { body: { ok: true, data: { title: '第一课', internalNote: '不出门' } } };
const expired: Answer = { status: 401, body: { code: 'INVALID_CREDENTIALS' } };

beforeEach(async () => {
  server(tokens(1));
  await signIn('m001', 'weiketang');
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  signOut();
  jest.restoreAllMocks();
});

const read = () => call(readLesson, { lessonId: 'l1' });

describe('a call', () => {
  test('carries action, input and token, and returns what the contract names and nothing else', async () => {
    const requests = server(lesson);
    expect(await read()).toEqual({ ok: true, value: { title: '第一课' } });
    expect(requests).toEqual([
      {
        path: '/v1/functions/classroom',
        token: 'Bearer a1',
        body: { action: 'readLesson', input: { lessonId: 'l1' } },
      },
    ]);
  });

  test.each<[string, Answer | Error, string]>([
    ['passes on a refusal of the contract', { body: { ok: false, code: 'LESSON_LOCKED' } }, 'LESSON_LOCKED'],
    ['passes on a common refusal', { body: { ok: false, code: 'FORBIDDEN' } }, 'FORBIDDEN'],
    ['takes an unknown code for a failure', { body: { ok: false, code: 'MOON_PHASE' } }, 'INTERNAL'],
    ['takes an answer outside the contract for a failure', { body: { ok: true, data: { title: 3 } } }, 'INTERNAL'],
    ['takes an answer outside the wire format for a failure', { body: '<html>' }, 'INTERNAL'],
    ['says that the network is away', new TypeError('Failed to fetch'), 'NETWORK'],
    ['takes a gateway without a server for no answer', { status: 502, body: null }, 'NO_ANSWER'],
    ['takes a server that is too busy for no answer', { status: 503, body: null }, 'NO_ANSWER'],
  ])('%s', async (_title, answer, code) => {
    server(answer);
    expect(await read()).toEqual({ ok: false, code });
  });

  test.each([
    [true, 'NO_ANSWER'],
    [false, 'NETWORK'],
  ])('gives up after a while; the device has a network: %s', async (onLine, code) => {
    jest.useFakeTimers();
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
    global.fetch = jest.fn(
      (_url, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const answer = read();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(await answer).toEqual({ ok: false, code });
    jest.useRealTimers();
  });

  test('says the same of a renewal that nobody answers', async () => {
    server(expired, { status: 503, body: null });
    expect(await read()).toEqual({ ok: false, code: 'NO_ANSWER' });
  });

  test('renews an expired token once and repeats the call', async () => {
    const requests = server(expired, tokens(2), lesson);
    expect((await read()).ok).toBe(true);
    expect(requests.map(({ path, token }) => [path, token])).toEqual([
      ['/v1/functions/classroom', 'Bearer a1'],
      ['/auth/v1/token', undefined],
      ['/v1/functions/classroom', 'Bearer a2'],
    ]);
  });

  test('calls that expire together share one renewal, because a refresh token works once', async () => {
    const requests = server(expired, expired, tokens(2), lesson, lesson);
    const answers = await Promise.all([read(), read()]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(requests.filter(({ path }) => path === '/auth/v1/token')).toHaveLength(1);
  });

  test('leaves the token alone that another tab has just renewed, because using it twice ends the session', async () => {
    const locks = {
      request: async (_name: string, work: () => Promise<unknown>) => {
        Taro.setStorageSync('weiketang:session', tokens(2).body);
        return work();
      },
    };
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    const requests = server(expired, lesson);
    expect((await read()).ok).toBe(true);
    expect(requests.map(({ path, token }) => [path, token])).toEqual([
      ['/v1/functions/classroom', 'Bearer a1'],
      ['/v1/functions/classroom', 'Bearer a2'],
    ]);
    Reflect.deleteProperty(navigator, 'locks');
  });

  test('asks for a sign-in when the session is over', async () => {
    const needs: string[] = [];
    const stop = onIdentityNeeded((need) => needs.push(need));
    server(expired, { status: 400, body: { error: 'invalid_grant' } });
    expect(await read()).toEqual({ ok: false, code: 'UNAUTHENTICATED' });
    server();
    expect(await read()).toEqual({ ok: false, code: 'UNAUTHENTICATED' });
    stop();
    expect(needs).toEqual(['sign-in', 'sign-in']);
  });

  test('keeps the session when the renewal does not come through', async () => {
    server(expired, new TypeError('Failed to fetch'));
    expect(await read()).toEqual({ ok: false, code: 'NETWORK' });
    server(lesson);
    expect((await read()).ok).toBe(true);
  });

  test('asks for a binding when the roster does not know the person', async () => {
    const needs: string[] = [];
    const stop = onIdentityNeeded((need) => needs.push(need));
    server({ body: { ok: false, code: 'NOT_BOUND' } });
    await read();
    stop();
    expect(needs).toEqual(['binding']);
  });
});

describe('signing in', () => {
  test.each<[string, Answer | Error, string]>([
    ['refuses a wrong password', { status: 400, body: { error: 'invalid_username_or_password' } }, 'WRONG_PASSWORD'],
    ['says that the name is locked', { status: 429, body: { error: 'resource_exhausted' } }, 'LOCKED'],
    ['says that too many come at once', { status: 429, body: { error: 'server_busy' } }, 'BUSY'],
    ['says that the network is away', new TypeError('Failed to fetch'), 'NETWORK'],
    ['takes an answer without tokens for a failure', { body: {} }, 'INTERNAL'],
  ])('%s', async (_title, answer, code) => {
    server(answer);
    expect(await signIn('m001', 'x')).toEqual({ ok: false, code });
  });
});

test.each<[string, unknown, string]>([
  [
    'no network',
    { errCode: -1, errMsg: 'cloud.callFunction:fail Error: errCode: -1  | errMsg: request:fail' },
    'NETWORK',
  ],
  ['a time that ran out', { errMsg: 'cloud.callFunction:fail request:fail timeout' }, 'NO_ANSWER'],
  [
    'a function that took too long',
    new Error('errCode: -404011 cloud function execution error | errMsg: error code -504003, Invoking task timed out'),
    'NO_ANSWER',
  ],
  ['the cloud is overloaded', { errCode: -501001, errMsg: 'resource system error' }, 'NO_ANSWER'],
])('in WeChat: %s', (_title, error, code) => {
  expect(codeOfFailure(error)).toBe(code);
});
