import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import {
  listProposals,
  moveDisclosure,
  openProposal,
  type ProposalFields,
  saveProposal,
} from '../../../core/disclosure/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal, proposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const save = (name: string, changes: Partial<ProposalFields> = {}, seenRevision: number | null = null) =>
  cloud.call(name, saveProposal, { disclosureId: 'd1', seenRevision, ...proposal(changes) });

test('a saved proposal comes back with its state, its reach and what the proposer may do', async () => {
  expect(await save('editor1', { noticeDays: 7 })).toEqual({
    ok: true,
    data: {
      ...proposal({ noticeDays: 7 }),
      addresses: {},
      disclosureId: 'd1',
      catalogueTitle: '发展党员：确定积极分子、接收、转正',
      inWorkingDays: false,
      publishedAt: null,
      noticeEndsAt: null,
      checklist: [],
      reviewed: null,
      unitName: '第一党支部',
      proposerName: '王宁',
      status: 'proposed',
      remark: null,
      reach: { units: 1, members: 5 },
      decision: [
        { type: 'paragraph', spans: [{ text: '支部委员会讨论决定：' }] },
        { type: 'list', ordered: true, items: [{ spans: [{ text: '培养两名入党积极分子。' }], depth: 0 }] },
      ],
      entries: [],
      commands: ['submit'],
      isEditable: true,
      revision: 1,
      waiting: null,
      check: null,
      trail: [{ at: FRIDAY_MORNING, byName: '王宁', step: 'save', words: null }],
    },
  });
});

test('saving again is one proposal, with the newest words and its first proposer', async () => {
  await save('editor1');
  expect(await save('secretary1', { title: '改了安排' }, 1)).toMatchObject({
    data: { title: '改了安排', proposerName: '王宁' },
  });
  expect(await cloud.db.in(Disclosures).count({})).toBe(1);
});

describe('two people at one proposal', () => {
  const stored = () => cloud.db.in(Disclosures).find('d1');

  test('do not overwrite each other: who comes second is refused, and reads what stands there now', async () => {
    await save('editor1');
    const first = await save('secretary1', { title: '改了安排' }, 1);
    const before = await stored();
    expect(await save('editor1', { markdown: '我的改动' }, 1)).toEqual({ ok: false, code: 'CONFLICT' });
    expect(await stored()).toEqual(before);
    const theirs = await cloud.expectOk('editor1', openProposal, { disclosureId: 'd1' });
    expect(first).toMatchObject({ data: { title: theirs.title, revision: theirs.revision } });
    expect(await save('editor1', { markdown: '我的改动' }, theirs.revision)).toMatchObject({ ok: true });
  });

  test('with ids that happen to be the same keep the first', async () => {
    await save('editor1');
    expect(await save('secretary1', { title: '另一项' })).toMatchObject({ code: 'CONFLICT' });
  });
});

test('the same save again is answered as the first time and changes nothing', async () => {
  const first = await save('editor1');
  expect(await save('editor1')).toEqual(first);
  await cloud.expectOk('editor1', moveDisclosure, { disclosureId: 'd1', command: { name: 'submit' } });
  expect(await save('editor1')).toMatchObject({ data: { status: 'inReview', isEditable: false } });
});

describe('a proposal is refused', () => {
  test.each<[string, string, Partial<ProposalFields>, string]>([
    ['in the name of another branch', 'secretary1', { unitId: 'b2', scope: ['b2'] }, 'FORBIDDEN'],
    ['to a neighbour alone', 'editor1', { scope: ['b2'] }, 'FORBIDDEN'],
    ['to an unknown unit', 'editor1', { scope: ['nowhere'] }, 'NOT_FOUND'],
    ['by a reviewer', 'reviewer', {}, 'FORBIDDEN'],
    ['by a member', 'member1', {}, 'FORBIDDEN'],
    [
      'with a picture from elsewhere',
      'editor1',
      { markdown: '![图](https://example.org/a.png)' },
      'PICTURE_NOT_ALLOWED',
    ],
    ['with a 公示 without end', 'editor1', { noticeDays: 61 }, 'INVALID_INPUT'],
  ])('%s', async (_title, name, changes, code) => {
    expect(await save(name, changes)).toMatchObject({ code });
    expect(await cloud.db.in(Disclosures).count({})).toBe(0);
  });

  test('once it is submitted', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    expect(await save('editor1', { title: '改写' })).toMatchObject({ code: 'NOT_EDITABLE' });
  });

  test('if the id is taken: NOT_FOUND for an item one cannot see, FORBIDDEN for one that one reads', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    expect(await save('secretary2', { unitId: 'b2', scope: ['b2'] })).toMatchObject({ code: 'NOT_FOUND' });
    await cloud.reset();
    await givenProposal(cloud, 'd1', 'approve', { scope: ['zz'] });
    expect(await save('secretary2', { unitId: 'b2', scope: ['b2'] })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list of proposals', () => {
  test('holds those of the units one manages, last changed first', async () => {
    await givenProposal(cloud, 'd1', 'submit');
    cloud.clock.now += 1;
    await givenProposal(cloud, 'd2', 'submit');
    const waiting = async (name: string) =>
      (await cloud.expectOk(name, listProposals, { status: 'inReview' })).items.map((row) => row.disclosureId);
    expect(await waiting('secretary1')).toEqual(['d2', 'd1']);
    expect(await waiting('reviewer')).toEqual(['d2', 'd1']);
    expect(await waiting('secretary2')).toEqual([]);
    expect(await cloud.call('member1', listProposals, { status: 'inReview' })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('has rows of these fields only', async () => {
    await givenProposal(cloud, 'd1', null);
    expect(await cloud.expectOk('editor1', listProposals, { status: 'proposed' })).toEqual({
      items: [
        {
          disclosureId: 'd1',
          category: 'organisation',
          title: '第一党支部发展党员工作安排',
          unitName: '第一党支部',
          status: 'proposed',
          updatedAt: FRIDAY_MORNING,
        },
      ],
      next: null,
    });
  });
});

describe('opening a proposal', () => {
  test('tells each person what they may do', async () => {
    await givenProposal(cloud, 'd1', 'review');
    const commands = async (name: string) =>
      (await cloud.expectOk(name, openProposal, { disclosureId: 'd1' })).commands;
    expect(await commands('editor1')).toEqual([]);
    expect(await commands('secretary1')).toEqual(['return']);
    expect(await commands('reviewer')).toEqual(['return', 'approve']);
  });

  test('is NOT_FOUND for an item the caller cannot see, and FORBIDDEN for one the caller only reads', async () => {
    await givenProposal(cloud, 'inside', 'approve');
    await givenProposal(cloud, 'everywhere', 'approve', { scope: ['zz'] });
    const open = (disclosureId: string) => cloud.call('secretary2', openProposal, { disclosureId });
    expect(await open('inside')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await open('nothing')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await open('everywhere')).toMatchObject({ code: 'FORBIDDEN' });
    const command = { name: 'addProgress', key: 'progress-1', markdown: '进展' } as const;
    expect(await cloud.call('secretary2', moveDisclosure, { disclosureId: 'everywhere', command })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
