import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Checklists, Posts, PostVersions } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { openChecklist, saveChecklist } from '../../../core/feed/checklist-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost, openWork, saveDraft, startAmendment } from '../../../core/feed/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenInSignOff } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const ITEMS = ['没有国家秘密', '照片经本人同意'];
const sign = (checked: string[], name: 'signOff' | 'signAmendment' = 'signOff', postId = 'p1') =>
  cloud.call('reviewer', movePost, { postId, command: { name, checked } });
const stored = () => cloud.db.in(Checklists).query({}, {});

test('is the organisation’s, changed by its administrator, told apart from an older reading, and kept in the audit log', async () => {
  expect(await cloud.expectOk('reviewer', openChecklist, {})).toEqual({ items: DEFAULT_CHECKLIST, revision: 0 });
  const change = { seenRevision: 0, items: ITEMS };
  expect(await cloud.call('secretary1', saveChecklist, change)).toMatchObject({ code: 'FORBIDDEN' });
  const first = await cloud.call('admin', saveChecklist, change);
  expect(first).toMatchObject({ data: { items: ITEMS, revision: 1 } });
  expect(await cloud.call('admin', saveChecklist, change)).toEqual(first);
  const before = await stored();
  expect(await cloud.call('admin', saveChecklist, { seenRevision: 0, items: ['别的'] })).toMatchObject({
    code: 'CONFLICT',
  });
  for (const items of [[], ['一样', '一样'], ['长'.repeat(61)], Array.from({ length: 13 }, (_, at) => `第 ${at} 条`)]) {
    expect(await cloud.call('admin', saveChecklist, { seenRevision: 1, items })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  }
  expect(await stored()).toEqual(before);
  expect(await cloud.db.in(AuditLog).query({ action: 'checklist.set' }, {})).toMatchObject([{ actorId: 'admin' }]);
});

test('is answered item by item by whoever signs, and the answers stay with the version that was signed', async () => {
  await cloud.expectOk('admin', saveChecklist, { seenRevision: 0, items: ITEMS });
  await givenInSignOff(cloud, 'p1');
  const before = await cloud.db.in(Posts).find('p1');
  for (const checked of [[], ITEMS.slice(0, 1), [...DEFAULT_CHECKLIST], [...ITEMS, '别的']]) {
    expect(await sign(checked)).toMatchObject({ code: 'CHECKLIST_OPEN' });
  }
  expect(await cloud.db.in(Posts).find('p1')).toEqual(before);
  expect(await sign(ITEMS)).toMatchObject({
    data: { status: 'published', signed: { at: FRIDAY_MORNING, checked: ITEMS } },
  });

  cloud.clock.now += 1000;
  const { postId } = await cloud.expectOk('editor1', startAmendment, { postId: 'p1' });
  const text = draft({ scope: ['zz'], title: '改到周六' });
  await cloud.expectOk('editor1', saveDraft, { postId, seenRevision: 1, ...text });
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'requestSignOff' } });
  await cloud.expectOk('admin', saveChecklist, { seenRevision: 1, items: ['时间核对过'] });
  expect(await sign(ITEMS, 'signAmendment', postId)).toMatchObject({ code: 'CHECKLIST_OPEN' });
  expect(await sign(['时间核对过'], 'signAmendment', postId)).toMatchObject({ ok: true });
  expect(await cloud.expectOk('reviewer', openWork, { postId: 'p1' })).toMatchObject({
    signed: { checked: ['时间核对过'], at: FRIDAY_MORNING + 1000 },
  });
  expect(await cloud.db.in(PostVersions).find('p1:1')).toMatchObject({
    signed: { byId: 'reviewer', checked: ITEMS, at: FRIDAY_MORNING },
  });
  // What was signed already is answered as the first time, whatever the items are now.
  expect(await sign(ITEMS)).toMatchObject({ data: { status: 'published' } });
});
