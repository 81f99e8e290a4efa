import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Members } from '../../../cloudfunctions/_kit/collections';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { endpoints } from './endpoints';
import { everyRoute } from './every-route';

/** The columns of the access table in docs/api.md: the caller, and the code with which they are refused. */
const CALLERS: Record<string, { identity: string | null; refusal: string }> = {
  无身份: { identity: null, refusal: 'UNAUTHENTICATED' },
  未绑定: { identity: 'wx:stranger', refusal: 'NOT_BOUND' },
  党员: { identity: 'wx:member1', refusal: 'FORBIDDEN' },
  联络员: { identity: 'wx:editor1', refusal: 'FORBIDDEN' },
  书记: { identity: 'wx:secretary1', refusal: 'FORBIDDEN' },
  分管领导: { identity: 'wx:reviewer', refusal: 'FORBIDDEN' },
  纪检: { identity: 'wx:discipline', refusal: 'FORBIDDEN' },
  管理员: { identity: 'wx:admin', refusal: 'FORBIDDEN' },
};

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The documented table: one row per endpoint, one cell per kind of caller. */
function documentedAccess(): { columns: string[]; rows: Map<string, string[]> } {
  const page = readFileSync(path.resolve(__dirname, '../../../docs/api.md'), 'utf8').split('\n');
  const start = page.findIndex((line) => line.startsWith('| 接口 |'));
  const lines = page.slice(start);
  const [head = '', , ...body] = lines.slice(0, lines.indexOf(''));
  return {
    columns: cellsOf(head).slice(1),
    rows: new Map(body.map(cellsOf).map(([name = '', ...cells]) => [name.replaceAll('`', ''), cells])),
  };
}

const { columns, rows } = documentedAccess();

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await cloud.db.in(Members).put(memberDoc('discipline', '尤平', 'b2', [['discipline', 'zz']]));
});
afterAll(() => cloud.close());

test('the documented table has a row for every endpoint and a column for every kind of caller', () => {
  expect([...rows.keys()].sort()).toEqual(endpoints.map(({ fn, action }) => `${fn}.${action}`).sort());
  expect(columns).toEqual(Object.keys(CALLERS));
});

describe.each(endpoints.map((endpoint) => ({ name: `${endpoint.fn}.${endpoint.action}`, endpoint })))(
  '$name',
  ({ name, endpoint }) => {
    test.each(Object.entries(CALLERS))('answers %s as docs/api.md says', async (kind, { identity, refusal }) => {
      const row = rows.get(name) ?? [];
      const isTimer = row.includes('定时器');
      const cell = row[columns.indexOf(kind)];
      // No contract accepts a bare text, so a permitted caller gets INVALID_INPUT and nothing happens.
      const reply = await cloud.callRaw(identity, endpoint, '一段文字');
      switch (cell) {
        case '✓':
          return expect(reply).toEqual({ ok: false, code: 'INVALID_INPUT' });
        case '—':
          return expect(reply).toEqual({ ok: false, code: isTimer ? 'FORBIDDEN' : refusal });
        case '定时器':
          return expect(reply).toMatchObject({ ok: true });
        default:
          throw new Error(`docs/api.md says nothing about ${name} for ${kind}`);
      }
    });
  },
);
