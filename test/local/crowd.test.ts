import { POLICY_PRESETS } from '../../core/org/policy';
import { startProductCloud, type TestCloud } from './support/test-cloud';

const BRANCHES = 20;
const READERS = 100;

/** Everybody at the same moment, as on a Monday at eight: the functions as they are deployed, with their time limits. */
describe('a hundred readers and a secretary of each of twenty branches at once', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startProductCloud();
    await givenOrganisation();
  });
  afterAll(() => cloud.close());

  const branchOf = (at: number): string => `b${at % BRANCHES}`;
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

  async function givenOrganisation(): Promise<void> {
    const database = cloud.sdk.database();
    const branches = numbers(BRANCHES).map((at) => ({
      _id: branchOf(at),
      v: 1,
      name: `第${at + 1}党支部`,
      kind: 'branch',
      parentId: 'zz',
      path: ['zz', branchOf(at)],
    }));
    const root = { _id: 'zz', v: 1, name: '公交集团党委', kind: 'committee', parentId: null, path: ['zz'] };
    await database.collection('units').add([root, ...branches]);
    await database.collection('policies').add({ _id: 'zz', v: 1, policy: POLICY_PRESETS.enterprise });
    await database.collection('members').add(
      numbers(READERS).map((at) => ({
        _id: `m${at}`,
        v: 1,
        name: '孙晓',
        unitId: branchOf(at),
        unitName: `第${(at % BRANCHES) + 1}党支部`,
        path: ['zz', branchOf(at)],
        roles: at < BRANCHES ? [{ role: 'secretary', unitId: branchOf(at) }] : [],
        identities: [`wx:m${at}`],
        joinedAt: 0,
        exemption: null,
        status: 'active',
      })),
    );
  }

  const ask = async (at: number, name: string, action: string, input: object) => {
    const answer: unknown = await cloud.functions
      .invoke(name, { action, input }, { openid: `m${at}` })
      .catch((error: unknown) => ({ ok: false, error: String(error) }));
    return JSON.parse(JSON.stringify(answer));
  };
  const refusedOf = (answers: readonly { ok: boolean }[]) => answers.filter(({ ok }) => !ok);

  test('all get their answer, and every post is out once with its to-do', async () => {
    const write = (at: number) =>
      ask(at, 'feed', 'saveDraft', {
        postId: `p${at}`,
        seenRevision: null,
        title: '主题党日通知',
        column: 'announcement',
        markdown: '本周五下午三点，**一楼会议室**。',
        unitId: branchOf(at),
        scope: [branchOf(at)],
        requiredReading: { dueAt: Date.now() + 3 * 86_400_000 },
      });
    expect(refusedOf(await Promise.all(numbers(BRANCHES).map(write)))).toEqual([]);

    const publish = (at: number) => ask(at, 'feed', 'movePost', { postId: `p${at}`, command: { name: 'publish' } });
    const home = (at: number) => ask(at, 'home', 'openHome', {});
    const [published, homes] = await Promise.all([
      Promise.all(numbers(BRANCHES).map(publish)),
      Promise.all(numbers(READERS).map(home)),
    ]);
    expect(refusedOf(published)).toEqual([]);
    expect(refusedOf(homes)).toEqual([]);

    const after = await Promise.all(numbers(BRANCHES).map((at) => home(BRANCHES + at)));
    expect(after.map(({ data }) => data.todos.map(({ subjectId }: { subjectId: string }) => subjectId))).toEqual(
      numbers(BRANCHES).map((at) => [`p${at}`]),
    );
  });
});
