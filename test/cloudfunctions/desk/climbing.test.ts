import { Members, Notices } from '../../../cloudfunctions/_kit/collections';
import { MOST_IN_QUEUE } from '../../../cloudfunctions/_kit/queue-head';
import * as activities from '../../../cloudfunctions/activities/routes';
import * as disclosure from '../../../cloudfunctions/disclosure/routes';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as home from '../../../cloudfunctions/home/routes';
import { Units } from '../../../cloudfunctions/org/collections';
import * as surveys from '../../../cloudfunctions/surveys/routes';
import { listActivityWork, moveActivity, saveActivity } from '../../../core/activities/workbench-contract';
import { CLIMBS_AFTER } from '../../../core/desk/climbing';
import { listProposals } from '../../../core/disclosure/workbench-contract';
import { listWork, movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { listDuties } from '../../../core/home/contract';
import type { DutyKind } from '../../../core/home/duties';
import { orderKey } from '../../../core/kernel/order-key';
import { listSurveyWork, moveSurvey, saveSurvey } from '../../../core/surveys/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { plan } from '../activities/sample-activities';
import { givenProposal } from '../disclosure/sample-disclosures';
import { draft } from '../feed/sample-posts';
import { survey } from '../surveys/sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([feed, disclosure, activities, surveys, home]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await cloud.db.in(Members).put(memberDoc('upper', '钱进', 'b2', [['secretary', 'zz']]));
});

interface Kind {
  kind: DutyKind;
  /** Written by the editor of the first branch, and handed in within the branch. */
  handIn: () => Promise<unknown>;
  queue: (name: string) => Promise<{ waitsAt?: unknown }[]>;
}

const forMe = { status: 'forMe' } as const;
const saved = { seenRevision: null };
const submit = { command: { name: 'submit' } } as const;
const POSTS: Kind = {
  kind: 'posts',
  handIn: async () => {
    await cloud.expectOk('editor1', saveDraft, { ...saved, postId: 'p1', ...draft() });
    return cloud.expectOk('editor1', movePost, { postId: 'p1', ...submit });
  },
  queue: async (name) => (await cloud.expectOk(name, listWork, forMe)).items,
};
const KINDS: Kind[] = [
  POSTS,
  {
    kind: 'disclosures',
    handIn: () => givenProposal(cloud, 'd1', 'submit'),
    queue: async (name) => (await cloud.expectOk(name, listProposals, forMe)).items,
  },
  {
    kind: 'activities',
    handIn: async () => {
      await cloud.expectOk('editor1', saveActivity, { ...saved, activityId: 'a1', ...plan() });
      return cloud.expectOk('editor1', moveActivity, { activityId: 'a1', ...submit });
    },
    queue: async (name) => (await cloud.expectOk(name, listActivityWork, forMe)).items,
  },
  {
    kind: 'surveys',
    handIn: async () => {
      await cloud.expectOk('editor1', saveSurvey, { ...saved, surveyId: 's1', follows: null, ...survey() });
      return cloud.expectOk('editor1', moveSurvey, { surveyId: 's1', ...submit });
    },
    queue: async (name) => (await cloud.expectOk(name, listSurveyWork, forMe)).items,
  },
];

const dutyOf = async (name: string, kind: DutyKind) =>
  (await cloud.expectOk(name, listDuties, {})).items.find((duty) => duty.kind === kind);
/** Who has it in their queue, by the list and by the figure of 待我处理. */
async function seenBy({ kind, queue }: Kind): Promise<string[]> {
  const seen: string[] = [];
  for (const name of ['secretary1', 'secretary2', 'upper', 'admin']) {
    const { length } = await queue(name);
    expect([name, (await dutyOf(name, kind))?.count ?? 0]).toEqual([name, length]);
    if (length > 0) seen.push(name);
  }
  return seen;
}

describe.each(KINDS)('what waits among $kind', (each) => {
  test('is shown one level up from the end of the third day, with how long it has waited and where', async () => {
    await each.handIn();
    const since = cloud.clock.now;
    expect(await seenBy(each)).toEqual(['secretary1', 'admin']);
    cloud.clock.now = since + CLIMBS_AFTER - 1;
    expect(await seenBy(each)).toEqual(['secretary1', 'admin']);
    cloud.clock.now = since + CLIMBS_AFTER;
    expect(await seenBy(each)).toEqual(['secretary1', 'upper', 'admin']);
    expect(await each.queue('upper')).toMatchObject([{ waitsAt: { since, unitName: '第一党支部' } }]);
    expect(await dutyOf('upper', each.kind)).toMatchObject({ since });
  });

  test('is shown above at once where nobody below can take the next step', async () => {
    await cloud.db.in(Members).put(memberDoc('secretary1', '郑立', 'b1'));
    await each.handIn();
    expect((await each.queue('upper'))[0]).toMatchObject({ waitsAt: { unitName: '滨江公交党总支' } });
  });

  test('is told at once to whoever handed it in, and to administrators, where nobody can take the next step', async () => {
    await cloud.db.in(Members).put(memberDoc('upper', '钱进', 'b2'));
    await cloud.db.in(Members).put(memberDoc('secretary1', '郑立', 'b1'));
    await cloud.db.in(Members).put(memberDoc('reviewer', '吴桐', 'b2'));
    await cloud.db.in(Members).put(memberDoc('admin', '周敏', 'b1'));
    await each.handIn();
    const told = await cloud.db.in(Notices).query({}, {});
    expect(told.map(({ memberId, text }) => [memberId, text])).toEqual([
      ['editor1', expect.stringContaining('没有人能办下一步')],
    ]);
  });
});

describe('a hundred that wait for others first', () => {
  const titles = async (name: string) => (await cloud.expectOk(name, listWork, forMe)).items.map(({ title }) => title);
  const countOf = async (name: string) => (await dutyOf(name, 'posts'))?.count ?? 0;

  /** So many handed in to the first branch before the one of the root, which only its own secretary decides on. */
  async function givenBelow(many: number): Promise<void> {
    await POSTS.handIn();
    const doc = await cloud.db.in(Posts).find('p1');
    if (!doc) throw new Error('nothing was handed in');
    const copies = Array.from({ length: many - 1 }, (_, at) => {
      const _id = `low${String(at).padStart(4, '0')}`;
      return { ...doc, _id, touched: orderKey(doc.updatedAt, _id) };
    });
    for (let at = 0; at < copies.length; at += 500) await cloud.db.in(Posts).addMany(copies.slice(at, at + 500));
    await cloud.db.in(Members).put(memberDoc('writer', '孙文', 'b2', [['editor', 'zz']]));
    cloud.clock.now += 60_000;
    const own = { unitId: 'zz', scope: ['zz'], title: '党委的' };
    await cloud.expectOk('writer', saveDraft, { ...saved, postId: 'top', ...draft(own) });
    await cloud.expectOk('writer', movePost, { postId: 'top', ...submit });
  }

  test.each([100, 250])('do not hide what waits here: %i', async (many) => {
    await givenBelow(many);
    expect([await titles('upper'), await countOf('upper')]).toEqual([['党委的'], 1]);
    expect((await titles('admin')).length).toBe(MOST_IN_QUEUE);
    expect(await countOf('admin')).toBe(MOST_IN_QUEUE);
    cloud.clock.now += CLIMBS_AFTER;
    expect((await titles('upper')).length).toBe(await countOf('upper'));
  });
});

describe('four hundred branches that send in seven each', () => {
  const BRANCHES = Array.from({ length: 400 }, (_, at) => `n${String(at).padStart(3, '0')}`);
  const titles = async (name: string) => (await cloud.expectOk(name, listWork, forMe)).items.map(({ title }) => title);

  /** What each branch has sent in waits for its own secretary; what the root has sent in itself came last. */
  async function givenEverybody(): Promise<void> {
    await POSTS.handIn();
    const doc = await cloud.db.in(Posts).find('p1');
    if (!doc) throw new Error('nothing was handed in');
    await cloud.db.in(Posts).removeWhere({ _id: 'p1' });
    const units = BRANCHES.map((_id) => ({
      _id,
      v: 1 as const,
      name: _id,
      kind: 'branch' as const,
      parentId: 'zz',
      path: ['zz', _id],
    }));
    await cloud.db.in(Units).addMany(units);
    await cloud.db
      .in(Members)
      .addMany(BRANCHES.map((id) => memberDoc(`s-${id}`, `书记${id}`, id, [['secretary', id]])));
    const copies = BRANCHES.flatMap((unitId) =>
      Array.from({ length: 7 }, (_, at) => {
        const _id = `${unitId}-${at}`;
        const placed = { unitId, unitName: unitId, path: ['zz', unitId], scope: [unitId] };
        return { ...doc, ...placed, _id, title: _id, touched: orderKey(doc.updatedAt, _id) };
      }),
    );
    for (let at = 0; at < copies.length; at += 500) await cloud.db.in(Posts).addMany(copies.slice(at, at + 500));
    await cloud.db.in(Members).put(memberDoc('writer', '孙文', 'b2', [['editor', 'zz']]));
    cloud.clock.now += 60_000;
    const own = { unitId: 'zz', scope: ['zz'], title: '党委的' };
    await cloud.expectOk('writer', saveDraft, { ...saved, postId: 'top', ...draft(own) });
    await cloud.expectOk('writer', movePost, { postId: 'top', ...submit });
  }

  test('hide nothing of what waits here, and nothing that nobody there can decide on', async () => {
    await givenEverybody();
    expect([await titles('upper'), (await dutyOf('upper', 'posts'))?.count]).toEqual([['党委的'], 1]);
    // The last branch is without a secretary: what it sent in is for the level above, in its order.
    await cloud.db.in(Members).removeWhere({ _id: 's-n399' });
    const left = ['n399-0', 'n399-1', 'n399-2', 'n399-3', 'n399-4', 'n399-5', 'n399-6'];
    expect(await titles('upper')).toEqual([...left, '党委的']);
    expect(await dutyOf('upper', 'posts')).toMatchObject({ count: 8, title: 'n399-0' });
    // After three days all of it is theirs too: as many as a list has, and the figure says no less.
    cloud.clock.now += CLIMBS_AFTER;
    expect([(await titles('upper')).length, (await dutyOf('upper', 'posts'))?.count]).toEqual([
      MOST_IN_QUEUE,
      MOST_IN_QUEUE,
    ]);
  });
});
