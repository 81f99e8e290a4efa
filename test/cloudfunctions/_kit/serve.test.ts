import * as v from 'valibot';
import { Members } from '../../../cloudfunctions/_kit/collections';
import { route, serve } from '../../../cloudfunctions/_kit/serve';
import { endpoint } from '../../../core/kernel/endpoint';
import { nothing, text } from '../../../core/kernel/fields';
import { ok, refuse } from '../../../core/kernel/result';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

const query = { fn: 'trial', kind: 'query', summary: '试' } as const;
const said = v.object({ said: v.string() });

const greet = endpoint({ ...query, action: 'greet', allow: 'visitor', input: nothing, output: said });
const whoIs = endpoint({ ...query, action: 'whoIs', allow: 'member', input: nothing, output: said });
const govern = endpoint({ ...query, action: 'govern', allow: ['secretary', 'admin'], input: nothing, output: said });
const echo = endpoint({
  ...query,
  action: 'echo',
  allow: 'member',
  input: v.object({ word: text(10) }),
  output: said,
  errors: ['TOO_LOUD'],
});
const nightly = endpoint({ ...query, action: 'timer:nightly', allow: 'timer', input: nothing, output: said });
const breakDown = endpoint({
  ...query,
  action: 'breakDown',
  allow: 'member',
  input: v.object({ secret: v.string() }),
  output: said,
});

const crowd = endpoint({ ...query, action: 'crowd', allow: 'member', input: nothing, output: said });

const routes = {
  crowd: route(crowd, async (_input, { db }) =>
    db.transaction(async (transaction) => {
      const members = transaction.in(Members);
      const member = await members.find('member2');
      // Another write always comes in between, so the transaction conflicts every time.
      await db.in(Members).updateWhere({ _id: 'member2' }, { joinedAt: Math.random() });
      await members.update('member2', { name: `${member?.name}二` });
      return ok({ said: 'never' });
    }),
  ),
  greet: route(greet, async (_input, { identity }) => ok({ said: identity })),
  whoIs: route(whoIs, async (_input, { caller }) => ok({ said: caller.memberId })),
  govern: route(govern, async (_input, { caller }) => ok({ said: caller.memberId })),
  echo: route(echo, async ({ word }) => (word === '喂' ? refuse('TOO_LOUD') : ok({ said: word }))),
  nightly: route(nightly, async (_input, { now }) => ok({ said: String(now) })),
  breakDown: route(breakDown, async () => {
    throw new Error('the pipe burst');
  }),
};

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const lastLine = (): Record<string, unknown> => JSON.parse(cloud.log.at(-1) ?? '{}');
const refusal = (code: string) => ({ ok: false, code });

describe('who may call', () => {
  test.each([
    ['what is open to visitors', greet, { nobody: 'UNAUTHENTICATED', stranger: 'OK', member1: 'OK', secretary1: 'OK' }],
    ['what members do', whoIs, { nobody: 'UNAUTHENTICATED', stranger: 'NOT_BOUND', member1: 'OK', secretary1: 'OK' }],
    [
      'what a role is needed for',
      govern,
      {
        nobody: 'UNAUTHENTICATED',
        stranger: 'NOT_BOUND',
        member1: 'FORBIDDEN',
        secretary1: 'OK',
        admin: 'OK',
        editor1: 'FORBIDDEN',
      },
    ],
    [
      'what only the timer does',
      nightly,
      { nobody: 'OK', stranger: 'FORBIDDEN', member1: 'FORBIDDEN', admin: 'FORBIDDEN' },
    ],
  ])('%s', async (_title, action, expected) => {
    const answers: Record<string, string> = {};
    for (const who of Object.keys(expected)) {
      const reply = await cloud.call(who === 'nobody' ? null : who, action, {});
      answers[who] = reply.ok ? 'OK' : reply.code;
    }
    expect(answers).toEqual(expected);
  });

  test('somebody from a browser is known by the account', async () => {
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { identities: ['tcb:u-1'] });
    expect(await cloud.callRaw('tcb:u-1', whoIs, {})).toEqual({ ok: true, data: { said: 'member1' } });
    expect(await cloud.callRaw('wx:u-1', whoIs, {})).toEqual(refusal('NOT_BOUND'));
  });

  test('an identity in the payload is ignored', async () => {
    const forged = {
      WX_OPENID: 'admin',
      userInfo: { openId: 'admin' },
      caller: { memberId: 'admin' },
      identity: 'wx:admin',
    };
    expect(await cloud.callRaw('wx:member1', whoIs, forged)).toEqual({ ok: true, data: { said: 'member1' } });
  });

  test('a timer event that somebody sends is refused, by its action name too', async () => {
    const main = serve(routes, { now: () => FRIDAY_MORNING, log: () => undefined });
    const context = { environment: JSON.stringify({ WX_OPENID: 'admin' }) };
    for (const event of [
      { Type: 'Timer', TriggerName: 'nightly' },
      { action: 'timer:nightly', input: {} },
    ]) {
      expect(await main(event, context)).toEqual(refusal('FORBIDDEN'));
    }
    expect(await main({ Type: 'Timer', TriggerName: 'nightly', Time: '' }, {})).toEqual({
      ok: true,
      data: { said: String(FRIDAY_MORNING) },
    });
  });

  test.each([
    ['signed in anonymously', { TCB_UUID: 'u-1', TCB_ISANONYMOUS_USER: 'true', TCB_SOURCE: 'web_client' }],
    ['of an anonymous login type', { TCB_UUID: 'u-1', LOGINTYPE: 'ANONYMOUS' }],
    ['not signed in at all', { TCB_SOURCE: 'web_client' }],
    ['not signed in and behind another function', { TCB_SOURCE: 'wx_client,scf' }],
  ])('a client that is %s is neither an account nor the timer', async (_title, variables) => {
    await cloud.db.in(Members).updateWhere({ _id: 'admin' }, { identities: ['tcb:u-1'] });
    const main = serve(routes, { log: () => undefined });
    const context = { environment: JSON.stringify(variables) };
    expect(await main({ action: 'greet' }, context)).toEqual(refusal('UNAUTHENTICATED'));
    expect(await main({ action: 'whoIs' }, context)).toEqual(refusal('UNAUTHENTICATED'));
    expect(await main({ Type: 'Timer', TriggerName: 'nightly' }, context)).toEqual(refusal('FORBIDDEN'));
  });

  test('the identity of an earlier caller in the environment is ignored', async () => {
    const left = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'admin', TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'u-1' };
    Object.assign(process.env, left);
    try {
      expect(await cloud.call(null, whoIs, {})).toEqual(refusal('UNAUTHENTICATED'));
      expect(await cloud.expectOk(null, nightly, {})).toEqual({ said: String(FRIDAY_MORNING) });
    } finally {
      for (const name of Object.keys(left)) delete process.env[name];
    }
  });

  test('calls that run at once keep their callers apart', async () => {
    const names = ['member1', 'member2', 'member3', 'admin', 'editor1', 'secretary2'];
    const crowd = Array.from({ length: 60 }, (_, at) => names[at % names.length] ?? 'member1');
    const answers = await Promise.all(crowd.map((name) => cloud.expectOk(name, whoIs, {})));
    expect(answers.map((answer) => answer.said)).toEqual(crowd);
  });
});

describe('what comes in', () => {
  test.each([
    ['a field is missing', {}],
    ['a field has another type', { word: 1 }],
    ['a text is blank', { word: '  ' }],
    ['a text is too long', { word: '长'.repeat(11) }],
    ['it is no object', 'word'],
    ['it is a list', [{ word: '好' }]],
    ['it is nothing', null],
  ])('is refused when %s', async (_title, input) => {
    expect(await cloud.callRaw('wx:member1', echo, input)).toEqual(refusal('INVALID_INPUT'));
  });

  test('is trimmed as its schema says, and what the schema does not name never reaches the handler', async () => {
    expect(await cloud.callRaw('wx:member1', echo, { word: ' 好 ', more: 1 })).toEqual({
      ok: true,
      data: { said: '好' },
    });
  });

  test('is not even checked for somebody who may not call', async () => {
    expect(await cloud.callRaw('wx:stranger', echo, { word: 1 })).toEqual(refusal('NOT_BOUND'));
  });

  test.each([
    ['an unknown action', { action: 'nothingOfTheKind' }],
    ['the name of an object’s own member', { action: 'constructor' }],
    ['an event without an action', {}],
    ['an event that is text', 'greet'],
    ['no event', null],
  ])('%s is not found', async (_title, event) => {
    const main = serve(routes, { log: () => undefined });
    expect(await main(event, { environment: JSON.stringify({ WX_OPENID: 'member1' }) })).toEqual(refusal('NOT_FOUND'));
  });
});

describe('what is answered and logged', () => {
  test('a refusal that the contract names goes out as it is', async () => {
    expect(await cloud.call('member1', echo, { word: '喂' })).toEqual(refusal('TOO_LOUD'));
    expect(lastLine()).toMatchObject({ action: 'trial.echo', code: 'TOO_LOUD' });
  });

  test('a bug is INTERNAL with an id that finds it in the log, and tells nothing else', async () => {
    const reply = await cloud.callRaw('wx:member1', breakDown, { secret: '不要记下我' });
    expect(reply).toEqual({ ok: false, code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(lastLine()).toMatchObject({
      code: 'INTERNAL',
      errorId: reply.ok ? '' : reply.errorId,
      error: expect.stringContaining('the pipe burst'),
    });
  });

  test('too many writers of one document get CONFLICT, not INTERNAL', async () => {
    const reply = await cloud.call('member1', crowd, {});
    expect(reply).toEqual(refusal('CONFLICT'));
    expect(lastLine()).toMatchObject({ action: 'trial.crowd', code: 'CONFLICT' });
  });

  test('the log has one line a call, with neither the payload nor the caller', async () => {
    await cloud.callRaw('wx:member1', breakDown, { secret: '不要记下我' });
    await cloud.expectOk('member1', echo, { word: '悄悄话' });
    expect(cloud.log).toHaveLength(2);
    expect(cloud.log.join('\n')).not.toMatch(/不要记下我|悄悄话|member1/);
    expect(Object.keys(lastLine())).toEqual(['action', 'code', 'ms', 'databaseRequests']);
  });

  test('finding the caller costs one database request', async () => {
    await cloud.expectOk('member1', whoIs, {});
    expect(lastLine()).toMatchObject({ databaseRequests: 1 });
  });
});
