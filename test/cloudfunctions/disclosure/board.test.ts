import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import { listBoard } from '../../../core/disclosure/board-contract';
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
