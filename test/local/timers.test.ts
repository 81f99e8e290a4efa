import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCron } from '../../local/timers/cron';
import { getJson, postJson } from './support/http';
import { LONG, startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

/** A moment in Shanghai. */
const shanghai = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);

// 2026-11-20 is a Friday.
test.each([
  ['0 0 7 * * MON *', '2026-11-20 09:00:00', '2026-11-23 07:00:00'],
  ['0 0 7 * * 1 *', '2026-11-20 09:00:00', '2026-11-23 07:00:00'],
  ['0 0 7 * * MON *', '2026-11-23 06:59:59', '2026-11-23 07:00:00'],
  ['0 0 7 * * MON *', '2026-11-23 07:00:00', '2026-11-30 07:00:00'],
  ['0 */10 * * * * *', '2026-11-20 23:55:00', '2026-11-21 00:00:00'],
  ['0 1/10 * * * * *', '2026-11-20 09:00:30', '2026-11-20 09:01:00'],
  ['*/5 * * * * * *', '2026-11-20 09:00:01', '2026-11-20 09:00:05'],
  ['0 0 2 1 * * *', '2026-11-20 09:00:00', '2026-12-01 02:00:00'],
  ['0 15 10 * * MON-FRI *', '2026-11-20 10:15:00', '2026-11-23 10:15:00'],
  ['0 0 10,14,16 * * * *', '2026-11-20 10:00:00', '2026-11-20 14:00:00'],
  ['0 0 0 29 2 * *', '2026-11-20 09:00:00', '2028-02-29 00:00:00'],
  ['0 0 0 1 JAN * 2030', '2026-11-20 09:00:00', '2030-01-01 00:00:00'],
  ['0 30 8 * * * 2028-2030', '2026-11-20 09:00:00', '2028-01-01 08:30:00'],
  ['0 30 8 1 3 * 2025/2', '2026-11-20 09:00:00', '2027-03-01 08:30:00'],
])('%s fires after %s at %s', (cron, after, next) => {
  expect(parseCron(cron)(shanghai(after))).toBe(shanghai(next));
});

test('never fires again once its years are over', () => {
  expect(parseCron('0 0 7 * * * 2020,2026')(shanghai('2026-12-31 07:00:00'))).toBeNull();
});

test.each([
  '',
  '0 0 7 * * MON',
  '0 0 7 * * MON * *',
  '61 0 7 * * * *',
  '0 0 7 * * FUN *',
  '0 0 7 * * * soon',
  '0 0 7 * * * *-2030',
])('refuses %j', (cron) => {
  expect(() => parseCron(cron)).toThrow();
});

const quiz = `
  import tcb from '@cloudbase/node-sdk';
  export const main = async (event, context) => {
    if (event.TriggerName === 'fails') throw new Error('not this time');
    const { WX_OPENID, TCB_UUID } = tcb.getCloudbaseContext(context);
    console.log('fired', event.TriggerName);
    return { event, caller: WX_OPENID ?? TCB_UUID ?? null };
  };
`;

describe('timers of cloudbaserc.json', () => {
  const settings = {
    functions: [
      {
        name: 'quiz',
        timeout: LONG,
        triggers: [
          { name: 'drawWeeklyTest', type: 'timer', config: '0 0 7 * * MON *' },
          { name: 'fails', type: 'timer', config: '0 0 8 * * MON *' },
        ],
      },
    ],
  };
  const rc = join(temporaryFolder(), 'cloudbaserc.json');
  writeFileSync(rc, JSON.stringify(settings));
  let cloud: TestCloud;
  let now = shanghai('2026-11-23 06:59:00');

  beforeAll(async () => {
    cloud = await startTestCloud({ quiz }, { cloudbaserc: rc, now: () => now });
  });
  afterAll(() => cloud.close());

  const fired = {
    event: { Type: 'Timer', TriggerName: 'drawWeeklyTest', Time: '2026-11-22T22:59:00.000Z', Message: '' },
    caller: null,
  };

  test('are listed with their next time', async () => {
    expect((await getJson(`${cloud.url}/__local/timers`)).body).toEqual({
      timers: [
        {
          functionName: 'quiz',
          triggerName: 'drawWeeklyTest',
          cron: '0 0 7 * * MON *',
          nextAt: shanghai('2026-11-23 07:00:00'),
        },
        {
          functionName: 'quiz',
          triggerName: 'fails',
          cron: '0 0 8 * * MON *',
          nextAt: shanghai('2026-11-23 08:00:00'),
        },
      ],
    });
  });

  test('fire by hand, for nobody', async () => {
    expect(await cloud.timers.fire('quiz', 'drawWeeklyTest')).toEqual([fired]);
    const answer = await postJson(`${cloud.url}/__local/timers/quiz/drawWeeklyTest`, {});
    expect(answer).toMatchObject({ status: 200, body: { results: [fired] } });
  });

  test('say when there is no such timer or its function fails', async () => {
    await expect(cloud.timers.fire('quiz', 'other')).rejects.toThrow('quiz has no timer other');
    expect((await postJson(`${cloud.url}/__local/timers/home`, {})).status).toBe(404);
    expect(await postJson(`${cloud.url}/__local/timers/quiz/fails`, {})).toMatchObject({
      status: 400,
      body: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'not this time' },
    });
  });

  test('fire by themselves at their time, once', async () => {
    now = shanghai('2026-11-23 06:59:59') + 990;
    const lines: string[] = [];
    let hasFired: () => void = () => {};
    const firing = new Promise<void>((resolve) => {
      hasFired = resolve;
    });
    const log = (line: string) => {
      lines.push(line);
      hasFired();
    };
    const running = await startTestCloud({ quiz }, { cloudbaserc: rc, now: () => now, timers: 'automatic', log });
    now = shanghai('2026-11-23 07:00:00');
    await firing;
    await running.close();
    expect(lines).toEqual(['[quiz] fired drawWeeklyTest']);
  });
});
