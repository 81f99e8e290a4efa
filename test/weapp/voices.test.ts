import { largeFilm } from '../support/large-film';
import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';
import { openFromWorkbench } from './support/workbench';

requireBuild();

const WORDS = '食堂的空调坏了，三天没有人修。';
const SAID = '单子上多一个签字，心里踏实。';
const SAID_THERE = '雨刮我每天都换着看两边。';
const LESSON = 'features/classroom/pages/lesson/index?courseId=yixian-weike&lessonId=yixian-weike-01';
const APHORISM = '零钱找清，心里也清。';
const CALL = '清风车厢：身边的清廉故事';
const CALL_ID = 'clean-wind-in-the-carriage';
const CASE = 'features/discussion/pages/thread/index?postId=the-fuel-slip';

/** What members say on their phones: a letter to their secretary, a comment that somebody looks at first, and works. */
describe('连心桥, 讨论 and 征集 in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let secretary: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    await cloud.bind('o-zheng', { name: '郑海涛', memberId: 'm043', unitId: 'b3' });
    member = new Person(cloud, 'o-chen');
    secretary = new Person(cloud, 'o-zheng');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a member writes a letter, and finds it in their list', async () => {
    await member.visit(async (app) => {
      app.open('features/letters/pages/list/index');
      await app.tap('写信');
      await app.sees('写给');
      app.page.pick('写给', 0);
      await app.fill('正文', WORDS);
      await app.tap('寄出');
      await app.sees('还没有人签收。');
      app.goBack();
      await app.sees(WORDS);
    });
  });

  step('the secretary opens it, accepts it and answers', async () => {
    await secretary.visit(async (app) => {
      await openFromWorkbench(app, '来信办理');
      await app.tap('陈小雨');
      await app.tap('签收');
      await app.fill('答复的内容', '今天修好了。');
      await app.tap('提交答复');
      await app.sees('今天修好了。');
    });
  });

  step('the member reads the answer, and says that it is settled', async () => {
    await member.visit(async (app) => {
      app.open('features/letters/pages/list/index');
      await app.tap(WORDS);
      await app.sees('今天修好了。');
      await app.tap('已经解决');
      await app.sees('已办结');
    });
  });

  step('a member comments on the case of the week, and sees that it waits', async () => {
    await member.visit(async (app) => {
      app.open(CASE);
      await app.fill('评论', SAID);
      await app.tap('发表');
      await app.sees('等支部看');
    });
  });

  step('the secretary has it shown', async () => {
    await secretary.visit(async (app) => {
      await openFromWorkbench(app, '评论审看');
      await app.sees(SAID);
      await app.tap('显示陈小雨的评论');
      await app.sees('没有待审看的评论。');
    });
    await member.visit(async (app) => {
      app.open(CASE);
      await app.sees('陈小雨（我）');
    });
  });

  step('the member finds it among all comments of theirs, and it leads back', async () => {
    await member.visit(async (app) => {
      app.open('features/discussion/pages/mine/index');
      await app.tap(SAID);
      await app.sees('陈小雨（我）');
    });
  });

  step('a lesson has its own discussion, and what is said there waits, too', async () => {
    await member.visit(async (app) => {
      app.open(LESSON);
      await app.tap('讨论');
      await app.sees('灯光我们队是两个人查');
      await app.fill('评论', SAID_THERE);
      await app.tap('发表');
      await app.sees('等支部看');
      app.open('features/discussion/pages/mine/index');
      await app.sees(SAID_THERE);
    });
  });

  step('a member opens a call, hands in an aphorism, and finds it among their works', async () => {
    await member.visit(async (app) => {
      app.open('features/works/pages/list/index');
      await app.tap(CALL);
      await app.sees('每人最多 3 件');
      await app.tap('交作品');
      await app.tap('格言');
      await app.fill('正文', APHORISM);
      app.page.turn('同意给评的人看，评定以后在这里展示', true);
      await app.tap('交作品');
      await app.sees('等办理的单元看');
      app.open('features/works/pages/mine/index');
      await app.sees(APHORISM);
    });
  });

  step('a film goes up in pieces, and is put together', async () => {
    await member.visit(async (app) => {
      app.open(`features/works/pages/submit/index?callId=${CALL_ID}`);
      await app.tap('短片');
      await app.fill('题目', '雨天的站台');
      app.files.choose({ name: 'film.mp4', bytes: largeFilm() });
      await app.tap('选一段短片，一段，20 MB 以内');
      await app.sees('已经传上去了');
      await app.tap('里面没有人');
      app.page.turn('同意给评的人看，评定以后在这里展示', true);
      await app.tap('交作品');
      await app.sees('我的短片');
    });
    const pieces = cloud.asked.filter(({ endpoint }) => endpoint === 'works.preparePieces');
    expect(pieces).toHaveLength(2);
  });
});
