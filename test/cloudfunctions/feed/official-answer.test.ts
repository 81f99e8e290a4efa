import * as feed from '../../../cloudfunctions/feed/routes';
import * as search from '../../../cloudfunctions/search/routes';
import { listPosts, openPost } from '../../../core/feed/contract';
import { listVersions } from '../../../core/feed/history-contract';
import { type DraftFields, movePost, openWork, saveDraft, startAmendment } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import * as finding from '../../../core/search/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([feed, search]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const AT = FRIDAY_MORNING + 2 * MS_PER_DAY;
const WORDS = '可以补记，最晚到月底';
const asking: Partial<DraftFields> = {
  title: '缺席的组织生活怎样补课',
  column: 'answer',
  officialAnswer: { markdown: `**${WORDS}**`, at: AT },
};
const read = () => cloud.expectOk('member1', openPost, { postId: 'p1' });

test('readers have it from its time on, and until then only the time', async () => {
  await givenPublished(cloud, 'p1', asking);
  cloud.clock.now = AT - 1;
  expect((await read()).officialAnswer).toEqual({ at: AT, body: null });
  cloud.clock.now = AT;
  expect((await read()).officialAnswer).toEqual({
    at: AT,
    body: [{ type: 'paragraph', spans: [{ text: WORDS, bold: true }] }],
  });
});

test('nothing that a member can ask for has its words before', async () => {
  await givenPublished(cloud, 'p1', asking);
  const answers = [
    await read(),
    await cloud.expectOk('member1', listPosts, {}),
    await cloud.expectOk('member1', listVersions, { postId: 'p1' }),
    await cloud.expectOk('member1', finding.search, { words: '可以补记' }),
  ];
  expect(JSON.stringify(answers)).not.toContain('可以补记');
  const { items } = await cloud.expectOk('member1', listPosts, {});
  expect(items).toMatchObject([{ postId: 'p1', answerAt: AT }]);
});

test('whoever works on it has it all, with how readers will see it', async () => {
  await givenPublished(cloud, 'p1', asking);
  expect(await cloud.expectOk('editor1', openWork, { postId: 'p1' })).toMatchObject({
    officialAnswer: asking.officialAnswer,
    answerBody: [{ type: 'paragraph' }],
  });
});

test.each([
  ['a file of the storage', '![图](cloud://env.local/posts/b1/a.png)'],
  ['a picture of the app', '![图](/static/picture.svg)'],
  ['a foreign address as a picture', '![图](https://example.com/a.png)'],
])('refuses %s in it', async (_title, markdown) => {
  const fields = draft({ ...asking, officialAnswer: { markdown, at: AT } });
  expect(await cloud.call('secretary1', saveDraft, { postId: 'p1', seenRevision: null, ...fields })).toMatchObject({
    code: 'PICTURE_NOT_ALLOWED',
  });
});

test.each([
  ['no words', { markdown: '  ', at: AT }],
  ['more than 5,000 characters', { markdown: '字'.repeat(5001), at: AT }],
  ['no time', { markdown: WORDS }],
  ['a time that is none', { markdown: WORDS, at: 12 }],
])('refuses one of %s', async (_title, officialAnswer) => {
  const fields = { postId: 'p1', seenRevision: null, ...draft(asking), officialAnswer };
  expect(await cloud.callRaw('wx:secretary1', saveDraft, fields)).toMatchObject({ code: 'INVALID_INPUT' });
});

test('its words are checked with those of the post', async () => {
  const fields = draft({ ...asking, officialAnswer: { markdown: '这里写着违规测试', at: AT } });
  await cloud.expectOk('secretary1', saveDraft, { postId: 'p1', seenRevision: null, ...fields });
  expect(await cloud.call('secretary1', movePost, { postId: 'p1', command: { name: 'publish' } })).toMatchObject({
    code: 'CONTENT_REFUSED',
  });
});

test('is corrected as the post is: readers are told, and have the earlier words among its versions', async () => {
  await givenPublished(cloud, 'p1', asking);
  cloud.clock.now = AT;
  const { postId } = await cloud.expectOk('secretary1', startAmendment, { postId: 'p1' });
  const fields = draft({ ...asking, officialAnswer: { markdown: '可以补记，最晚到下月五日', at: AT } });
  await cloud.expectOk('secretary1', saveDraft, { postId, seenRevision: 1, ...fields });
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'amend' } });
  expect(JSON.stringify(await read())).toContain('最晚到下月五日');
  const { items } = await cloud.expectOk('member1', listVersions, { postId: 'p1' });
  expect(items.map(({ text }) => text.split('\n').at(-1))).toEqual(['可以补记，最晚到下月五日', WORDS]);
});

test.each([
  ['put off', { markdown: WORDS, at: AT + MS_PER_DAY }],
  ['taken back', null],
])('one that was %s before its time is never read among the versions', async (_title, officialAnswer) => {
  await givenPublished(cloud, 'p1', asking);
  const { postId } = await cloud.expectOk('secretary1', startAmendment, { postId: 'p1' });
  const fields = draft({ ...asking, officialAnswer });
  await cloud.expectOk('secretary1', saveDraft, { postId, seenRevision: 1, ...fields });
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'amend' } });
  cloud.clock.now = AT + 1;
  const answers = [await read(), await cloud.expectOk('member1', listVersions, { postId: 'p1' })];
  expect(JSON.stringify(answers)).not.toContain(WORDS);
});

test('an amendment that leaves it as it was says nothing new', async () => {
  await givenPublished(cloud, 'p1', asking);
  const { postId } = await cloud.expectOk('secretary1', startAmendment, { postId: 'p1' });
  expect(await cloud.call('secretary1', movePost, { postId, command: { name: 'amend' } })).toMatchObject({
    code: 'NOTHING_TO_CORRECT',
  });
});
