import { SearchEntries } from '../../../cloudfunctions/_kit/collections';
import type { SearchEntryDoc } from '../../../cloudfunctions/_kit/search-entries';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as classroom from '../../../cloudfunctions/classroom/routes';
import * as disclosure from '../../../cloudfunctions/disclosure/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as library from '../../../cloudfunctions/library/routes';
import * as notebook from '../../../cloudfunctions/notebook/routes';
import { SearchMending } from '../../../cloudfunctions/search/collections';
import * as routes from '../../../cloudfunctions/search/routes';
import type { Question } from '../../../core/bank/question';
import { importQuestions } from '../../../core/bank/stale/contract';
import { publishCourse } from '../../../core/classroom/workbench-contract';
import { moveDisclosure } from '../../../core/disclosure/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import type { InputOf } from '../../../core/kernel/endpoint';
import { importStatute } from '../../../core/library/workbench-contract';
import { deleteNote, saveNote } from '../../../core/notebook/contract';
import { type HitKind, search } from '../../../core/search/contract';
import { mendIndex } from '../../../core/search/workbench-contract';
import { lendingRules2023, lendingRules2025 } from '../../core/library/lending-rules';
import { anyShape } from '../../support/any-shape';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';
import { givenProposal } from '../disclosure/sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed, disclosure, classroom, library, bank, notebook]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const titlesFor = async (name: string, words: string, kind?: HitKind): Promise<string[]> => {
  const { items } = await cloud.expectOk(name, search, { words, ...(kind === undefined ? {} : { kind }) });
  return items.map(({ title }) => title.text);
};

async function givenDraft(postId: string, title: string, { scope = ['b1'], markdown = '正文' } = {}): Promise<void> {
  const [unitId = 'b1'] = scope;
  await cloud.expectOk('admin', saveDraft, {
    seenRevision: null,
    ...{ postId, title, markdown, unitId, scope },
    column: 'announcement',
    requiredReading: null,
  });
}

async function givenPost(postId: string, title: string, draft: Parameters<typeof givenDraft>[2] = {}): Promise<void> {
  await givenDraft(postId, title, draft);
  await cloud.expectOk('admin', movePost, { postId, command: { name: 'submit' } });
  const isPublished = await cloud.call('admin', movePost, { postId, command: { name: 'publish' } });
  if (!isPublished.ok) {
    await cloud.expectOk('admin', movePost, { postId, command: { name: 'requestSignOff' } });
    const signOff = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
    await cloud.expectOk('reviewer', movePost, { postId, command: signOff });
  }
  cloud.clock.now += 1000;
}

const withdraw = (postId: string) =>
  cloud.expectOk('admin', movePost, { postId, command: { name: 'withdraw', reason: '内容有误' } });

const importVersion = (version: string, markdown: string) =>
  cloud.expectOk('admin', importStatute, { code: 'jieyue', version, markdown, commit: true });

describe('posts', () => {
  test('are found from the moment they are published until they are withdrawn', async () => {
    await givenDraft('p1', '冬季行车安全提示');
    expect(await titlesFor('member1', '行车安全')).toEqual([]);
    await givenPost('p1', '冬季行车安全提示');
    expect(await titlesFor('member1', '行车安全')).toEqual(['冬季行车安全提示']);
    await withdraw('p1');
    expect(await titlesFor('member1', '行车安全')).toEqual([]);
    expect(await titlesFor('admin', '行车安全')).toEqual([]);
  });

  test('are found by members whom they reach', async () => {
    await givenPost('p1', '一支部主题党日', { scope: ['b1'] });
    await givenPost('p2', '总支主题党日', { scope: ['zz'] });
    expect(await titlesFor('member1', '主题党日')).toEqual(['总支主题党日', '一支部主题党日']);
    expect(await titlesFor('member3', '主题党日')).toEqual(['总支主题党日']);
    expect(await titlesFor('secretary2', '一支部')).toEqual([]);
  });

  test('with the words in the title come first, then those with the whole phrase, then the newest', async () => {
    await givenPost('title', '雪地行车要点', { markdown: '慢一点。' });
    await givenPost('phrase', '提示', { markdown: '今天的雪地行车怎么走。' });
    await givenPost('pieces', '通知', { markdown: '行车经过雪地。雪地里，地行不便。' });
    await givenPost('newer', '提示二', { markdown: '再说雪地行车。' });
    expect(await titlesFor('member1', '雪地行车')).toEqual(['雪地行车要点', '提示二', '提示', '通知']);
  });

  test('show the text around the match', async () => {
    const markdown = `${'开头的话，'.repeat(40)}**带好雪链**再出车。${'后面的话，'.repeat(40)}`;
    await givenPost('p1', '出车提示', { markdown });
    const { items } = await cloud.expectOk('member1', search, { words: '雪链' });
    const [found] = items;
    const [{ start, end } = { start: 0, end: 0 }] = found?.excerpt.marks ?? [];
    expect(found?.excerpt.text.slice(start, end)).toBe('雪链');
    expect(found).toMatchObject({ kind: 'post', subjectId: 'p1', context: '第一党支部', title: { marks: [] } });
  });

  test('are found by a character, a word and a number', async () => {
    await givenPost('p1', '税务小课堂', { markdown: '发票用 A4 纸打印，电话 12366。' });
    expect(await titlesFor('member1', '税')).toEqual(['税务小课堂']);
    expect(await titlesFor('member1', 'ａ4 发票')).toEqual(['税务小课堂']);
    expect(await titlesFor('member1', '12366')).toEqual(['税务小课堂']);
    expect(await titlesFor('member1', '1236')).toEqual([]);
    expect(await titlesFor('member1', '？')).toEqual([]);
  });
});

test('pages show each hit once, also long texts', async () => {
  const long = Array.from({ length: 8 }, (_, at) => `${'安全带'.repeat(160)}第${at}段`).join('\n\n');
  for (let at = 0; at < 25; at += 1) {
    const draft = { markdown: at % 5 === 0 ? long : '系好安全带。' };
    await givenPost(`p${at}`, at % 4 === 0 ? `安全带 ${at}` : `提示 ${at}`, draft);
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { subjectId: string }[]; next: string | null } = await cloud.expectOk('member1', search, {
      words: '安全带',
      ...(cursor === null ? {} : { cursor }),
    });
    seen.push(...page.items.map(({ subjectId }) => subjectId));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen.slice(0, 7)).toEqual(['p24', 'p20', 'p16', 'p12', 'p8', 'p4', 'p0']);
  expect([...seen].sort()).toEqual(Array.from({ length: 25 }, (_, at) => `p${at}`).sort());
  expect(await cloud.call('member1', search, { words: '安全带', cursor: 'nonsense' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

describe('lessons', () => {
  const publish = (changes: Partial<InputOf<typeof publishCourse>> = {}) =>
    cloud.expectOk('secretary1', publishCourse, { ...sampleCourse(), unitId: 'b1', scope: ['b1'], ...changes });

  test('are found by the members of the course, until another scope takes it from them', async () => {
    const course = sampleCourse();
    const lessons = course.lessons.map((lesson) => ({ ...lesson, markdown: '**涉密手机**不能带进会场。' }));
    await publish({ lessons });
    expect(await titlesFor('member1', '涉密手机', 'lesson')).toHaveLength(lessons.length);
    expect(await titlesFor('member3', '涉密手机')).toEqual([]);

    await publish({ lessons: lessons.slice(0, 1) });
    expect(await titlesFor('member1', '涉密手机')).toEqual([lessons[0]?.title]);

    const moved = { ...course, unitId: 'zz', scope: ['b2'], lessons: lessons.slice(0, 1) };
    await cloud.expectOk('admin', publishCourse, moved);
    expect(await titlesFor('member1', '涉密手机')).toEqual([]);
    expect(await titlesFor('member3', '涉密手机')).toEqual([lessons[0]?.title]);
  });

  test('are not found by their short check, which holds the answers', async () => {
    const [lesson] = sampleCourse().lessons;
    const check = [{ stem: '题干独有词', options: ['选项独有词', '另一项'], right: [0], explanation: '解析独有词' }];
    await publish({ lessons: lesson ? [{ ...lesson, check }] : [] });
    for (const words of ['题干独有词', '选项独有词', '解析独有词']) {
      expect(await titlesFor('member1', words)).toEqual([]);
    }
  });
});

describe('articles', () => {
  test('are found in the newest version, those of a former one only when asked for', async () => {
    await importVersion('2023-03-01', lendingRules2023);
    expect(await titlesFor('member3', '第三条')).toEqual(['图书角借阅办法 第三条']);
    await importVersion('2025-06-01', lendingRules2025);
    const { items } = await cloud.expectOk('member3', search, { words: '第三条' });
    expect(items).toMatchObject([{ kind: 'article', subjectId: '第三条', parentId: 'jieyue@2025-06-01' }]);
    const former = await cloud.expectOk('member3', search, { words: '第三条', kind: 'formerArticle' });
    expect(former.items).toMatchObject([{ kind: 'formerArticle', parentId: 'jieyue@2023-03-01' }]);
  });

  test('of an older version that comes later are former ones', async () => {
    await importVersion('2025-06-01', lendingRules2025);
    await importVersion('2023-03-01', lendingRules2023);
    const { items } = await cloud.expectOk('member3', search, { words: '第三条' });
    expect(items.map(({ parentId }) => parentId)).toEqual(['jieyue@2025-06-01']);
  });
});

const question = (questionId: string, stem: string): Question => ({
  questionId,
  topic: '监察法',
  difficulty: 1,
  stem,
  body: { type: 'blank', key: [['只在答案里']] },
  explanation: '只在解析里',
  source: { document: '监察法', version: '2024-12-25', article: '第一条', quote: '只在引文里' },
});

describe('disclosures', () => {
  const move = (name: string, command: InputOf<typeof moveDisclosure>['command']) =>
    cloud.expectOk(name, moveDisclosure, { disclosureId: 'd1', command });

  test('are found by those who see them on the board, with what was told since, until they are withdrawn', async () => {
    await givenProposal(cloud, 'd1', 'review');
    expect(await titlesFor('admin', '发展党员')).toEqual([]);
    await move('reviewer', { name: 'approve' });
    expect(await titlesFor('member1', '发展党员')).toEqual(['第一党支部发展党员工作安排']);
    expect(await titlesFor('member1', '入党积极分子', 'disclosure')).toEqual(['第一党支部发展党员工作安排']);
    expect(await titlesFor('member3', '发展党员')).toEqual([]);

    await move('secretary1', { name: 'addProgress', key: 'progress-1', markdown: '乘客座谈会开过了。' });
    expect(await titlesFor('member1', '座谈会')).toEqual(['第一党支部发展党员工作安排']);

    await move('secretary1', { name: 'withdraw', reason: '内容有误' });
    for (const words of ['发展党员', '座谈会']) expect(await titlesFor('member1', words)).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  test('that were there before they could be found are found after the timer has come by', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const before = await entries();
    await cloud.db.in(SearchEntries).removeWhere({ owner: 'disclosure:d1' });
    await cloud.expectOk(null, mendIndex, {});
    expect(await entries()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});

describe('notes', () => {
  const note = { key: 'note-0001', lessonId: null, anchor: null, text: '轮胎气压要看冷胎', photos: [] };

  test('are found by their writer alone, as they read now, until they are deleted', async () => {
    const { noteId } = await cloud.expectOk('member1', saveNote, note);
    expect(await titlesFor('member1', '冷胎')).toEqual(['笔记']);
    for (const name of ['member2', 'secretary1', 'admin']) expect(await titlesFor(name, '冷胎', 'note')).toEqual([]);

    await cloud.expectOk('member1', saveNote, { ...note, text: '出车前查灯光' });
    expect(await titlesFor('member1', '冷胎')).toEqual([]);
    expect(await titlesFor('member1', '灯光', 'note')).toEqual(['笔记']);

    await cloud.expectOk('member1', deleteNote, { noteId });
    expect(await titlesFor('member1', '灯光')).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  test('that were there before they could be found are found after the timer has come by', async () => {
    await cloud.expectOk('member1', saveNote, note);
    const before = await entries();
    await cloud.db.in(SearchEntries).removeWhere({ kind: 'note' });
    await cloud.expectOk(null, mendIndex, {});
    expect(await entries()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});

describe('questions', () => {
  const SECRETS = ['只在解析里', '只在答案里', '只在引文里'];
  const importInto = (unitId: string, ...questions: Question[]) =>
    cloud.expectOk('admin', importQuestions, { unitId, questions });

  test('are found in their present wording by those who manage the bank, and by nobody else', async () => {
    await importInto('b1', question('q1', '涉密载体____销毁'));
    await importInto('b1', question('q1', '涉密载体____送销'), question('q2', '监察机关____办案'));
    expect(await titlesFor('admin', '涉密载体')).toEqual(['涉密载体____送销']);
    expect(await titlesFor('admin', '销毁')).toEqual([]);
    expect(await titlesFor('editor1', '涉密载体')).toEqual(['涉密载体____送销']);
    for (const name of ['member1', 'secretary1', 'reviewer', 'member3', 'secretary2']) {
      for (const kind of [undefined, 'question'] as const) {
        const words = { words: '涉密载体', ...(kind === undefined ? {} : { kind }) };
        expect(await cloud.expectOk(name, search, words)).toEqual({ items: [], next: null });
      }
    }
  });

  test('are found by a pair, a number and a single character of the stem, and by an option', async () => {
    await importInto('b1', question('q1', '涉密载体第3条____销毁'));
    for (const words of ['载体', '第三条', '密', '三', '涉密 毁']) {
      expect([words, await titlesFor('admin', words)]).toEqual([words, ['涉密载体第3条____销毁']]);
    }
    expect(await titlesFor('admin', '涉毁')).toEqual([]);
  });

  test('do not change what others are answered, neither hits nor cursors', async () => {
    for (let at = 0; at < 25; at += 1) await givenPost(`p${at}`, `安全带提示${at}`);
    const before = await cloud.call('member1', search, { words: '安全带' });
    await importInto('b1', ...Array.from({ length: 30 }, (_, at) => question(`q${at}`, `安全带____第${at}问`)));
    expect(await cloud.call('member1', search, { words: '安全带' })).toEqual(before);
  });

  test('never show keys, explanations and quotes, whoever searches', async () => {
    await importInto('b1', question('q1', '涉密载体____销毁'));
    const stored = JSON.stringify(await entries());
    for (const secret of SECRETS) {
      expect(await titlesFor('admin', secret)).toEqual([]);
      expect(stored).not.toContain(secret);
    }
  });
});

test('the timer repairs an index that fell behind', async () => {
  await givenPost('p1', '冬季行车安全');
  await importVersion('2023-03-01', lendingRules2023);
  await cloud.expectOk('secretary1', publishCourse, { ...sampleCourse(), unitId: 'b1', scope: ['b1'] });
  await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions: [question('q1', '涉密载体____')] });
  const before = await entries();
  expect(await cloud.expectOk(null, mendIndex, {})).toMatchObject({ compared: 12, mended: 0 });

  for (const { _id } of before) await cloud.db.in(anyShape(SearchEntries)).put({ _id, v: 1 });
  const stray = { ...before[0], _id: 'post:p1/other/00', stamp: 'old' } as SearchEntryDoc;
  await cloud.db.in(SearchEntries).put(stray);
  const { mended } = await cloud.expectOk(null, mendIndex, {});
  expect(mended).toBe(before.length + 1);
  expect(await entries()).toEqual(before);
});

test('entries that an older index left are written anew by the next run of the timer, wherever the last one stopped', async () => {
  await givenPost('p1', '学习第19次大会');
  await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions: [question('q1', '第____条')] });
  const before = await entries();
  const old = before.map((entry) => ({ ...entry, grams: ['学习'], stamp: 'older' }));
  for (const entry of old) await cloud.db.in(SearchEntries).put(entry);
  await cloud.db.in(SearchMending).put({ _id: 'index', v: 1, source: 'questions', after: 'zzz' });
  expect(await titlesFor('member1', '第十九次')).toEqual([]);
  expect(await cloud.expectOk(null, mendIndex, {})).toMatchObject({ mended: before.length });
  expect(await titlesFor('member1', '第十九次')).toEqual(['学习第19次大会']);
  expect(await entries()).toEqual(before);
});

test('numbers, names and marks are found in another writing than their own', async () => {
  await givenPost('p1', '学习十九大报告');
  await givenPost('p2', '学习19大报告');
  await givenPost('p3', '通知', { markdown: '帕提古丽・买买提同志奖励 1,000 元，用于防 COVID-19。' });
  for (const words of ['十九大', '19大'])
    expect(await titlesFor('member1', words)).toEqual(['学习19大报告', '学习十九大报告']);
  for (const words of ['帕提古丽·买买提', '1000元', 'covid19'])
    expect(await titlesFor('member1', words)).toEqual(['通知']);
});

const entries = async (): Promise<SearchEntryDoc[]> =>
  cloud.db.in(SearchEntries).query({}, { orderBy: [['_id', 'asc']], limit: 1000 });
