import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Question } from '../../core/bank/question';
import { readQuestion } from '../../core/bank/read-question';
import { checkQuestions } from '../../core/bank/rules/check-questions';
import { ANSWER_DUE_DAYS } from '../../core/disclosure/catalogue';
import { DEFAULT_CATALOGUE, offered } from '../../core/disclosure/rules/catalogue';
import { blocksOf } from '../../core/kernel/blocks/blocks';
import { FEWEST_SHOWN } from '../../core/kernel/fewest-shown';
import { mediaKindOf } from '../../core/kernel/media-files';
import { citedArticle, documentKeyOf } from '../../core/library/rules/article-address';
import { parseStatute } from '../../core/library/rules/parse-statute';
import { POLICY_PRESETS } from '../../core/org/policy';
import { availabilityOf, isServed } from '../../core/quiz/rules/papers/draw-pool';
import { checkAnswers } from '../../core/surveys/rules/answers';
import { countBallots } from '../../core/surveys/rules/ballots';
import { readContent } from '../../scripts/sample/content.mjs';
import { parseContent } from './content-shapes';

const ROOT = path.join(__dirname, '../..');

let content: ReturnType<typeof parseContent>;
beforeAll(async () => {
  content = parseContent(await readContent(path.join(ROOT, 'content')));
});

const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const unitIds = () => content.units.map((unit) => unit.编号);

describe('the sample organisation', () => {
  it('is one general branch with seven branches below it', () => {
    const [root, ...branches] = content.units;
    expect(root).toMatchObject({ 类别: '党总支', 上级编号: '' });
    expect(branches).toHaveLength(7);
    expect(branches.every((unit) => unit.类别 === '党支部' && unit.上级编号 === root?.编号)).toBe(true);
  });

  it('has 116 members, each in a branch, two of them with the same name in different branches', () => {
    const { members } = content;
    expect(members).toHaveLength(116);
    expect(repeated(members.map((member) => member.编号))).toEqual([]);
    expect(members.filter((member) => !unitIds().slice(1).includes(member.单元编号))).toEqual([]);
    const [sharedName, ...others] = repeated(members.map((member) => member.姓名));
    expect(others).toEqual([]);
    const namesakes = members.filter((member) => member.姓名 === sharedName);
    expect(new Set(namesakes.map((member) => member.单元编号)).size).toBe(2);
  });

  it('has a secretary and an editor on every unit, an administrator and a reviewer on the root', () => {
    const granted = content.members.flatMap((member) => member.角色.split(';'));
    const wanted = unitIds().flatMap((unitId) => [`支部书记@${unitId}`, `支部联络员@${unitId}`]);
    expect(granted).toEqual(expect.arrayContaining([...wanted, '管理员@zz', '分管领导@zz']));
  });

  it('has an account for every member and the five named ones', () => {
    const memberIds = content.members.map((member) => member.编号);
    const { admin, reviewer, secretary, editor, member, ...own } = content.accounts;
    expect(own).toEqual(Object.fromEntries(memberIds.map((memberId) => [memberId, memberId])));
    const roleOf = (memberId?: string) => content.members.find((row) => row.编号 === memberId)?.角色;
    expect([admin, reviewer, secretary, editor, member].map(roleOf)).toEqual([
      '管理员@zz',
      '分管领导@zz',
      '支部书记@b3',
      '支部联络员@b3',
      '',
    ]);
  });

  it('starts from the policy of an enterprise', () => {
    expect(content.policy).toEqual(POLICY_PRESETS.enterprise);
  });
});

describe('the question bank', () => {
  const count = (type: Question['body']['type']) =>
    content.questions.filter((candidate) => candidate.body.type === type).length;

  it('holds enough of each type, each question once', () => {
    expect(content.questions.length).toBeGreaterThanOrEqual(84);
    expect(count('single')).toBeGreaterThanOrEqual(20);
    expect(count('judge')).toBeGreaterThanOrEqual(20);
    expect(count('multiple')).toBeGreaterThanOrEqual(16);
    expect(count('blank')).toBeGreaterThanOrEqual(16);
    expect(count('order')).toBeGreaterThanOrEqual(2);
    expect(repeated(content.questions.map((candidate) => candidate.questionId))).toEqual([]);
    expect(repeated(content.questions.map((candidate) => candidate.stem))).toEqual([]);
  });

  it('has keys that name options of the question, and as many blanks as the stem shows', () => {
    const misfits = content.questions.filter(({ stem, body }) => {
      switch (body.type) {
        case 'judge':
          return false;
        case 'blank':
          return stem.split('____').length - 1 !== body.key.length;
        case 'order':
        case 'single':
        case 'multiple': {
          const keys = body.options.map((option) => option.key);
          const texts = body.options.map((option) => option.text);
          return (
            repeated(keys).length > 0 || repeated(texts).length > 0 || ![...body.key].every((key) => keys.includes(key))
          );
        }
        default:
          return body satisfies never;
      }
    });
    expect(misfits.map((misfit) => misfit.questionId)).toEqual([]);
  });

  it('favours no letter: each is the key of about a quarter of the single choices', () => {
    const keys = content.questions.flatMap(({ body }) => (body.type === 'single' ? [body.key] : []));
    for (const letter of ['A', 'B', 'C', 'D']) {
      const share = keys.filter((key) => key === letter).length / keys.length;
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.35);
    }
  });

  it('suffices for the blueprint of the weekly test: ten questions, a hundred points', () => {
    const { sections } = content.blueprint;
    const total = (of: (section: (typeof sections)[number]) => number) =>
      sections.reduce((sum, section) => sum + of(section), 0);
    expect(total((section) => section.count)).toBe(10);
    expect(total((section) => section.count * section.points)).toBe(100);
    for (const section of sections) expect(count(section.type)).toBeGreaterThanOrEqual(section.count);
  });

  it('suffices for the papers, the contests and every theme', () => {
    const bank = content.questions.map(({ questionId, topic, difficulty, body }) => ({
      id: questionId,
      type: body.type,
      topic,
      difficulty,
    }));
    const ids = bank.map((entry) => entry.id);
    for (const { questions = [], sections = [], opensInDays, closesInDays } of content.papers) {
      expect(opensInDays).toBeLessThan(closesInDays);
      expect(questions.filter(({ questionId }) => !ids.includes(questionId))).toEqual([]);
      expect(isServed(availabilityOf(sections, bank))).toBe(true);
    }
    for (const { topics } of content.themes) {
      const sections = content.blueprint.sections.map((section) => ({ ...section, topics }));
      expect(isServed(availabilityOf(sections, bank))).toBe(true);
    }
  });
});

describe('the library', () => {
  it('has two versions of one document, both without problems', () => {
    const parsed = content.statutes.map(({ markdown }) => parseStatute(markdown));
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(parsed.map(({ statute }) => documentKeyOf(statute.title))).size).toBe(1);
    expect(content.statutes.map(({ version }) => version)).toEqual(['2023-03-01', '2026-09-01']);
  });

  it('holds the very words that questions quote from it', () => {
    const versions = content.statutes.map(({ version, markdown }) => ({ version, ...parseStatute(markdown).statute }));
    const keys = versions.map(({ title }) => documentKeyOf(title));
    const citing = content.questions.filter(({ source }) => keys.includes(documentKeyOf(source.document)));
    expect(citing).toHaveLength(5);
    const misquoted = citing.filter(({ source }) => {
      const statute = versions.find(({ version }) => version === source.version);
      const number = citedArticle(source.article)?.number;
      const article = statute?.articles.find((candidate) => candidate.number === number);
      return !article?.paragraphs.join('').includes(source.quote);
    });
    expect(misquoted.map(({ questionId }) => questionId)).toEqual([]);
  });
});

describe('the courses', () => {
  it('are three of several short lessons each, all ids different', () => {
    expect(content.courses).toHaveLength(3);
    for (const { lessons } of content.courses) expect(lessons.length).toBeGreaterThanOrEqual(4);
    const lessons = content.courses.flatMap((candidate) => candidate.lessons);
    expect(repeated(lessons.map((lesson) => lesson.lessonId))).toEqual([]);
    for (const lesson of lessons) expect(lesson.markdown.length).toBeLessThanOrEqual(900);
  });

  it('have checks whose right answers are options, and lessons that are only confirmed', () => {
    const lessons = content.courses.flatMap((candidate) => candidate.lessons);
    const checks = lessons.flatMap((lesson) => lesson.check);
    expect(checks.filter((item) => item.right.some((at) => at >= item.options.length))).toEqual([]);
    expect(lessons.some((lesson) => lesson.check.length === 0)).toBe(true);
  });

  it('show only pictures that come with the app, and files that are uploaded with them, of every kind', () => {
    const media = readdirSync(path.join(ROOT, 'content/media')).map((name) => `media:${name}`);
    const own = [
      ...readdirSync(path.join(ROOT, 'src/static/lessons')).map((name) => `/static/lessons/${name}`),
      ...media,
    ];
    const lessons = content.courses.flatMap((candidate) => candidate.lessons);
    for (const texts of [lessons, content.posts]) {
      const shown = texts
        .flatMap(({ markdown }) => [...markdown.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)])
        .map((match) => match[1]);
      const kinds = new Set(shown.map((src) => mediaKindOf(src ?? '')));
      expect([...kinds].sort()).toEqual(['attachment', 'audio', 'picture', 'video']);
      expect(shown.filter((src) => src === undefined || !own.includes(src))).toEqual([]);
    }
  });
});

describe('posts and disclosures', () => {
  it('show among them every kind of block that a text can have', () => {
    const kinds = (markdown: string) =>
      new Set(blocksOf(markdown.replaceAll('(media:', '(/static/')).map(({ kind }) => kind));
    expect(Math.max(...content.posts.map(({ markdown }) => kinds(markdown).size))).toBe(11);
  });

  it('stand in units of the organisation', () => {
    const items = [...content.posts, ...content.disclosures, ...content.courses];
    expect(items.filter((item) => ![item.unitId, ...item.scope].every((unitId) => unitIds().includes(unitId)))).toEqual(
      [],
    );
  });

  it('are amended where the text is as the amendment has it before, and withdrawn where somebody had read them', () => {
    const { amendments, withdrawals } = content.afterwards;
    const markdownOf = (postId: string) => content.posts.find((candidate) => candidate.postId === postId)?.markdown;
    for (const { postId, changes } of amendments) {
      for (const [before] of changes) expect(markdownOf(postId)).toContain(before);
    }
    for (const { postId, readers } of withdrawals) {
      expect(markdownOf(postId)).toBeDefined();
      expect(readers.length).toBeGreaterThan(0);
    }
    expect(
      amendments.some(({ postId }) => content.posts.some((post) => post.postId === postId && post.dueInDays)),
    ).toBe(true);
  });

  it('fill several columns, two of the published posts being required reading', () => {
    const published = content.posts.filter((candidate) => candidate.status === 'published');
    expect(published.length).toBeGreaterThanOrEqual(10);
    expect(new Set(published.map((candidate) => candidate.column)).size).toBe(10);
    expect(published.filter((candidate) => candidate.dueInDays !== null)).toHaveLength(2);
  });

  it('show a post that waits for its time, one that is over and one that is pinned', () => {
    const count = (wanted: (post: (typeof content.posts)[number]) => boolean) => content.posts.filter(wanted).length;
    expect(count(({ status, publishInDays }) => status === 'scheduled' && publishInDays !== undefined)).toBe(1);
    expect(count(({ status }) => status === 'archived')).toBe(1);
    expect(count(({ pinnedForDays }) => pinnedForDays !== undefined)).toBe(1);
  });

  it('show every stage of the procedure, a public notice of seven days among them', () => {
    const stages = new Set(content.disclosures.map((item) => item.status));
    expect([...stages].sort()).toEqual(['concluded', 'inApproval', 'inReview', 'open', 'proposed', 'withdrawn']);
    expect(new Set(content.disclosures.map((item) => item.category)).size).toBeGreaterThanOrEqual(6);
    expect(content.disclosures.filter((item) => item.noticeDays === 7)).toHaveLength(1);
    for (const item of content.disclosures) expect(offered(DEFAULT_CATALOGUE, item)).toBeDefined();
    for (const item of content.disclosures) expect(item.result !== undefined).toBe(item.status === 'concluded');
    for (const item of content.disclosures) expect(item.reason !== undefined).toBe(item.status === 'withdrawn');
  });

  it('have a note of each kind, on a lesson that there is', () => {
    expect(content.notes.map(({ share }) => share?.approvedBy)).toEqual([undefined, 'editor', null]);
    const lessonIds = content.courses.flatMap((candidate) => candidate.lessons.map((lesson) => lesson.lessonId));
    expect(content.notes.filter((item) => !lessonIds.includes(item.lessonId ?? ''))).toEqual([]);
  });

  it('have drafts that could be put in use, and questions that are imported with a wrong key and corrected later', () => {
    const { drafts, corrections } = content.desk;
    const checked = checkQuestions([...content.questions, ...drafts].map(readQuestion));
    expect(checked.rejected).toEqual([]);
    for (const { questionId, wrongKey } of corrections) {
      const corrected = content.questions.find((candidate) => candidate.questionId === questionId);
      expect(corrected?.body.key).not.toEqual(wrongKey);
      expect(typeof corrected?.body.key).toBe(typeof wrongKey);
    }
  });

  it('have an activity with two on its waiting list, and people who are on the roster', () => {
    const members = content.members.map((member) => member.编号);
    expect(content.activities.flatMap(({ signedUp }) => signedUp).filter((each) => !members.includes(each))).toEqual(
      [],
    );
    expect(content.activities.map(({ seats, signedUp }) => signedUp.length - (seats ?? 99))).toContain(2);
  });

  it('have an open survey of every kind of question, one with a result, a decided ballot, and an appraisal', () => {
    const { surveys } = content;
    const open = surveys.find(({ kind, ended }) => kind === 'survey' && !ended);
    expect(open?.questions.map(({ kind }) => kind)).toEqual(['one', 'many', 'scale', 'matrix', 'rank', 'text']);
    for (const { questions, handedIn = [] } of surveys) {
      const answered = handedIn.flatMap((one) => ('answers' in one ? [checkAnswers(questions, one.answers).ok] : []));
      expect(answered).not.toContain(false);
    }
    const over = surveys.find(({ kind, ended }) => kind === 'survey' && ended);
    expect(over?.handedIn?.length).toBeGreaterThanOrEqual(FEWEST_SHOWN);
    const ballot = surveys.find(({ kind }) => kind === 'ballot');
    const roll = content.members.filter((one) => one.单元编号 === ballot?.unitId && one.党员类别 !== '预备党员');
    const ballots = ballot?.handedIn?.flatMap((one) => ('picks' in one ? [one.picks] : [])) ?? [];
    const { candidates = [], seats = 0 } = ballot ?? {};
    expect(countBallots({ candidates, seats, voters: roll.length, ballots }).state).toBe('decided');
    const appraisal = surveys.find(({ kind }) => kind === 'appraisal');
    const members = content.members.filter((one) => one.单元编号 === appraisal?.unitId).map((one) => one.编号);
    expect(appraisal?.selves?.filter(({ account }) => !members.includes(account))).toEqual([]);
  });

  it('have an opinion and an objection that were answered, one that waits too long and one that waits', () => {
    expect(content.feedback.map((item) => [item.kind, item.answer !== null])).toEqual([
      ['opinion', true],
      ['objection', true],
      ['opinion', false],
      ['opinion', false],
    ]);
    const late = content.feedback.filter((item) => item.daysAgo !== undefined && item.daysAgo > ANSWER_DUE_DAYS);
    expect(late.map((item) => item.answer)).toEqual([null]);
    for (const item of late) {
      const about = content.disclosures.find(({ disclosureId }) => disclosureId === item.disclosure);
      expect(about?.daysAgo).toBeGreaterThan(item.daysAgo ?? 0);
    }
    const withNotice = content.disclosures.filter((item) => item.noticeDays !== null).map((item) => item.disclosureId);
    const objections = content.feedback.filter(({ kind }) => kind === 'objection');
    expect(objections.filter((item) => !withNotice.includes(item.disclosure))).toEqual([]);
    const readable = content.disclosures.filter((item) => item.status === 'open').map((item) => item.disclosureId);
    expect(content.feedback.filter((item) => !readable.includes(item.disclosure))).toEqual([]);
  });
});
