import * as works from '../../../cloudfunctions/works/routes';
import { listSubmissions, moveMySubmission, openCall, voteForSubmission } from '../../../core/works/contract';
import { moveCall, openCallDesk } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { call, codeFor, givenDecided, givenIn, givenOpen, JUDGED, JUDGING, step } from './sample-calls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const OTHER = { key: 'work-key-2', text: '完全不同的另一篇，讲的是票务室里的一张纸条。' };
const takeBack = (submissionId: string) =>
  cloud.expectOk('member1', moveMySubmission, { submissionId, command: { name: 'takeBack' } });
const open = (name: string) => cloud.expectOk(name, openCallDesk, { callId: 'c1' });

describe('a vote for a work that is taken back', () => {
  let first: string;
  let second: string;
  const vote = (submissionId: string, isVoted = true) =>
    cloud.expectOk('secretary1', voteForSubmission, { submissionId, isVoted });
  const used = async () => (await cloud.expectOk('secretary1', openCall, { callId: 'c1' })).votesUsed;
  beforeEach(async () => {
    await givenOpen(cloud, 'c1', call({ votesEach: 1 }));
    first = await givenIn(cloud, 'member1');
    second = await givenIn(cloud, 'editor1', OTHER);
    cloud.clock.now = JUDGING;
    await vote(first);
    await takeBack(first);
  });

  test('is free again', async () => {
    expect(await used()).toBe(0);
    expect(await vote(second)).toEqual({ isVoted: true, votesUsed: 1 });
    expect(await used()).toBe(1);
    cloud.clock.now = JUDGED;
    expect((await open('secretary1')).standings).toMatchObject([{ submissionId: second, votes: 1 }]);
  });

  test('may be withdrawn, as often as it is sent; a new one is not given', async () => {
    expect(await vote(first, false)).toEqual({ isVoted: false, votesUsed: 0 });
    expect(await vote(first, false)).toEqual({ isVoted: false, votesUsed: 0 });
    const again = { submissionId: first, isVoted: true };
    expect(await codeFor(cloud, 'secretary1', voteForSubmission, again)).toBe('NOT_FOUND');
  });

  test('is nobody’s business outside of the scope', async () => {
    const unvote = { submissionId: first, isVoted: false };
    expect(await codeFor(cloud, 'member3', voteForSubmission, unvote)).toBe('NOT_FOUND');
  });
});

describe('the prize of a work that is taken back', () => {
  let winner: string;
  let other: string;
  beforeEach(async () => {
    await givenOpen(cloud);
    winner = await givenIn(cloud, 'member1');
    other = await givenIn(cloud, 'editor1', OTHER);
  });
  const propose = (...ids: string[]) =>
    step(cloud, 'secretary1', {
      name: 'propose',
      prizes: ids.map((submissionId, at) => ({ submissionId, prize: `${at + 1}等奖` })),
    });

  test('is gone when it was given', async () => {
    await givenDecided(cloud, winner);
    expect(await takeBack(winner)).toMatchObject({ state: 'takenBack', prize: null });
    expect((await cloud.expectOk('member1', openCall, { callId: 'c1' })).mine[0]?.prize).toBeNull();
    expect((await open('secretary1')).prizes).toEqual([]);
    const shown = await cloud.expectOk('member2', listSubmissions, { callId: 'c1' });
    expect(shown.items.map(({ submissionId }) => submissionId)).toEqual([other]);
  });

  test('leaves the proposal, which has to be read again', async () => {
    cloud.clock.now = JUDGED;
    await propose(winner, other);
    const { revision } = await open('admin');
    await takeBack(winner);
    const decide = (seenRevision: number) => ({ callId: 'c1', seenRevision, command: { name: 'decide' } });
    expect(await codeFor(cloud, 'admin', moveCall, decide(revision))).toBe('CONFLICT');
    const fresh = await open('admin');
    expect(fresh.proposal?.prizes).toEqual([{ submissionId: other, prize: '2等奖' }]);
    expect(await codeFor(cloud, 'admin', moveCall, decide(fresh.revision))).toBe('OK');
  });

  test('leaves no proposal when it was the only one, and nothing tells by whom', async () => {
    cloud.clock.now = JUDGED;
    await propose(winner);
    await takeBack(winner);
    const desk = await open('secretary1');
    expect(desk).toMatchObject({ status: 'opened', proposal: null });
    expect(JSON.stringify(desk)).not.toContain('冯岩');
    await propose(other);
    await step(cloud, 'admin', { name: 'decide' });
  });

  test('is not given at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      await cloud.reset();
      await givenOpen(cloud);
      const submissionId = await givenIn(cloud, 'member1');
      cloud.clock.now = JUDGED;
      await propose(submissionId);
      const { revision: seenRevision } = await open('admin');
      await Promise.all([
        codeFor(cloud, 'admin', moveCall, { callId: 'c1', seenRevision, command: { name: 'decide' } }),
        takeBack(submissionId),
      ]);
      expect((await open('secretary1')).prizes).toEqual([]);
    }
  });
});
