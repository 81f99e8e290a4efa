import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import { listBoard, listRunningNotices } from '../../../core/disclosure/board-contract';
import { openDisclosure } from '../../../core/disclosure/contract';
import { openWithdrawnItem } from '../../../core/disclosure/withdrawn-contract';
import { moveDisclosure } from '../../../core/disclosure/workbench-contract';
import { orderKey } from '../../../core/kernel/order-key';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const board = async (name: string, input: Parameters<typeof cloud.expectOk<typeof listBoard>>[2] = {}) =>
  (await cloud.expectOk(name, listBoard, input)).items;
const ids = async (...args: Parameters<typeof board>) => (await board(...args)).map((row) => row.disclosureId);

describe('the board', () => {
  test('shows an item once it is approved, to those whom it reaches', async () => {
    await givenProposal(cloud, 'waiting', 'review');
    expect(await ids('member1')).toEqual([]);
    await givenProposal(cloud, 'branch', 'approve');
    await givenProposal(cloud, 'all', 'approve', { scope: ['zz'] });
    expect((await ids('member1')).sort()).toEqual(['all', 'branch']);
    expect(await ids('member3')).toEqual(['all']);
  });

  test('shows the latest first, of one category if asked', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    cloud.clock.now += 1;
    await givenProposal(cloud, 'd2', 'approve', { category: 'conduct' });
    expect(await ids('member1')).toEqual(['d2', 'd1']);
    expect(await ids('member1', { category: 'organisation' })).toEqual(['d1']);
  });

  test('has rows of these fields only', async () => {
    await givenProposal(cloud, 'd1', 'approve', { noticeDays: 7, catalogueKey: 'dues' });
    expect(await board('member1')).toEqual([
      {
        disclosureId: 'd1',
        category: 'organisation',
        title: '第一党支部发展党员工作安排',
        unitName: '第一党支部',
        stage: 'decided',
        publishedAt: FRIDAY_MORNING,
        updatedAt: FRIDAY_MORNING,
        noticeEndsAt: Date.parse('2026-11-27T23:59:59.999+08:00'),
      },
    ]);
  });

  test('gives every row once, page by page', async () => {
    await givenProposal(cloud, 'd00', 'approve');
    const disclosures = cloud.db.in(Disclosures);
    const first = await disclosures.find('d00');
    if (!first) throw new Error('the item was not written');
    const all = Array.from({ length: 41 }, (_, index) => `d${String(index).padStart(2, '0')}`);
    await Promise.all(all.map((id) => disclosures.put({ ...first, _id: id, order: orderKey(FRIDAY_MORNING, id) })));

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await cloud.expectOk('member1', listBoard, cursor === undefined ? {} : { cursor });
      seen.push(...page.items.map((row) => row.disclosureId));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([...all].reverse());
  });

  test('costs two database requests', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await board('member1');
    expect(JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests).toBe(2);
  });
});

describe('the 公示 of 首页', () => {
  const running = async (name: string) =>
    (await cloud.expectOk(name, listRunningNotices, {})).items.map(({ disclosureId }) => disclosureId);

  test('are those that have not ended, the first to end first, three at most, for those whom they reach', async () => {
    await givenProposal(cloud, 'plain', 'approve');
    await givenProposal(cloud, 'long', 'approve', { noticeDays: 9 });
    await givenProposal(cloud, 'short', 'approve', { noticeDays: 5 });
    await givenProposal(cloud, 'waiting', 'review', { noticeDays: 5 });
    expect(await running('member1')).toEqual(['short', 'long']);
    expect(await running('member3')).toEqual([]);
    await givenProposal(cloud, 'longer', 'approve', { noticeDays: 10, scope: ['zz'] });
    await givenProposal(cloud, 'longest', 'approve', { noticeDays: 11, scope: ['zz'] });
    expect(await running('member1')).toEqual(['short', 'long', 'longer']);
    expect(await running('member3')).toEqual(['longer', 'longest']);
    cloud.clock.now += 6 * 86_400_000;
    expect(await running('member1')).toEqual(['long', 'longer', 'longest']);
    await cloud.expectOk('secretary1', moveDisclosure, {
      disclosureId: 'long',
      command: { name: 'withdraw', reason: '内容有误' },
    });
    expect(await running('member1')).toEqual(['longer', 'longest']);
  });

  test('are found however many items were opened after them, with these fields only and two requests', async () => {
    await givenProposal(cloud, 'd1', 'approve', { noticeDays: 7 });
    const item = await cloud.db.in(Disclosures).find('d1');
    if (!item) throw new Error('the item was not written');
    for (let n = 0; n < 30; n += 1) {
      const order = orderKey(FRIDAY_MORNING + n + 1, `later${n}`);
      await cloud.db.in(Disclosures).put({ ...item, _id: `later${n}`, order, noticeDays: null, noticeEndsAt: null });
    }
    expect((await board('member1')).map(({ disclosureId }) => disclosureId)).not.toContain('d1');
    expect((await cloud.expectOk('member1', listRunningNotices, {})).items).toEqual([
      {
        disclosureId: 'd1',
        title: '第一党支部发展党员工作安排',
        unitName: '第一党支部',
        publishedAt: FRIDAY_MORNING,
        endsAt: Date.parse('2026-11-27T23:59:59.999+08:00'),
      },
    ]);
    expect(JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests).toBe(2);
  });
});

describe('an item', () => {
  test('tells the decision, the progress and the result', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const report = async (markdown: string, name: 'addProgress' | 'conclude') => {
      cloud.clock.now += 1000;
      const command = name === 'conclude' ? { name, markdown } : { name, key: 'progress-1', markdown };
      await cloud.expectOk('secretary1', moveDisclosure, { disclosureId: 'd1', command });
    };
    await report('已确定**两名**积极分子。', 'addProgress');
    expect(await board('member1')).toMatchObject([{ stage: 'inProgress', updatedAt: FRIDAY_MORNING + 1000 }]);
    await report('已完成。', 'conclude');
    await cloud.db.in(anyShape(Disclosures)).updateWhere({ _id: 'd1' }, { secret: '内部备注' });

    expect(await cloud.expectOk('member1', openDisclosure, { disclosureId: 'd1' })).toEqual({
      disclosureId: 'd1',
      addresses: {},
      category: 'organisation',
      title: '第一党支部发展党员工作安排',
      unitName: '第一党支部',
      stage: 'concluded',
      publishedAt: FRIDAY_MORNING,
      noticeEndsAt: null,
      catalogueTitle: '发展党员：确定积极分子、接收、转正',
      notice: null,
      objections: 0,
      contact: '第一党支部 王宁',
      publicAnswers: [],
      decision: [
        { type: 'paragraph', spans: [{ text: '支部委员会讨论决定：' }] },
        { type: 'list', ordered: true, items: [{ spans: [{ text: '培养两名入党积极分子。' }], depth: 0 }] },
      ],
      entries: [
        {
          kind: 'progress',
          at: FRIDAY_MORNING + 1000,
          body: [
            { type: 'paragraph', spans: [{ text: '已确定' }, { text: '两名', bold: true }, { text: '积极分子。' }] },
          ],
        },
        { kind: 'result', at: FRIDAY_MORNING + 2000, body: [{ type: 'paragraph', spans: [{ text: '已完成。' }] }] },
      ],
      myFeedback: [],
    });
    expect(await board('member1')).toMatchObject([{ stage: 'concluded', updatedAt: FRIDAY_MORNING + 2000 }]);
  });

  test('is not there for another branch, before it is opened, or once it is withdrawn', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await givenProposal(cloud, 'd2', 'review');
    const open = (name: string, disclosureId: string) => cloud.call(name, openDisclosure, { disclosureId });
    expect(await open('member3', 'd1')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await open('member1', 'd2')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await open('member1', 'nothing')).toMatchObject({ code: 'NOT_FOUND' });
    const command = { name: 'withdraw', reason: '事项取消' } as const;
    await cloud.expectOk('secretary1', moveDisclosure, { disclosureId: 'd1', command });
    expect(await open('member1', 'd1')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await board('member1')).toEqual([]);
  });

  test('says that it was withdrawn, when and why, to whoever could read it, and nothing of its text', async () => {
    const left = (name: string) => cloud.call(name, openWithdrawnItem, { disclosureId: 'd1' });
    await givenProposal(cloud, 'd1', 'approve');
    expect(await left('member1')).toMatchObject({ code: 'NOT_FOUND' });
    cloud.clock.now += 1000;
    const command = { name: 'withdraw', reason: '事项取消' } as const;
    await cloud.expectOk('secretary1', moveDisclosure, { disclosureId: 'd1', command });
    const line = {
      ...{ disclosureId: 'd1', category: 'organisation', unitName: '第一党支部', reason: '事项取消' },
      ...{ publishedAt: FRIDAY_MORNING, withdrawnAt: FRIDAY_MORNING + 1000 },
    };
    expect(await cloud.expectOk('member1', openWithdrawnItem, { disclosureId: 'd1' })).toEqual(line);
    expect(await left('member3')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
