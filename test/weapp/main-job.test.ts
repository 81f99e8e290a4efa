import path from 'node:path';
import * as v from 'valibot';
import type { Question } from '../../core/bank/question';
import { courseSource } from '../../core/classroom/workbench-contract';
import { dayKey, MS_PER_DAY } from '../../core/kernel/calendar';
import { readContent } from '../../scripts/sample/content.mjs';
import { disclosing } from './parts/disclosing';
import { sharing } from './parts/sharing';
import { ROOT, requireBuild } from './support/built';
import { expectWithinLimits } from './support/limits';
import { allowingMessages } from './support/message-subscription';
import { Person } from './support/person';
import { readSampleBank } from './support/sample-bank';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';
import { answer, isOneTap, questionShown } from './support/weekly-test';
import { askedBeforehand, openFromWorkbench } from './support/workbench';

requireBuild();

const BRANCH = '运营二公司党支部';
const COURSE = '监察法入门';
const STATUTE = '滨江公交公司党员学习管理办法（示例）';
const TITLE = '周五晚班车调整';

/** One week of the branch 运营二公司党支部 on the phones of its people. Each test goes on where the last one ended. */
describe('the main job in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let secretary: Person;
  let administrator: Person;
  let colleague: Person;
  let questions: Question[];
  let lessons: v.InferOutput<typeof courseSource>['lessons'];
  let code = '';

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-zheng', { name: '郑海涛', memberId: 'm043', unitId: 'b3' });
    await cloud.bind('o-shen', { name: '沈致远', memberId: 'm001', unitId: 'b1' });
    await cloud.bind('o-tang', { name: '唐晓峰', memberId: 'm007', unitId: 'b1' });
    member = new Person(cloud, 'o-chen', allowingMessages(cloud, 'o-chen'));
    secretary = new Person(cloud, 'o-zheng');
    administrator = new Person(cloud, 'o-shen');
    colleague = new Person(cloud, 'o-tang');
    const content = await readContent(path.join(ROOT, 'content'));
    questions = await readSampleBank();
    const courses = v.parse(v.array(v.pick(courseSource, ['title', 'lessons'])), content.courses);
    lessons = courses.find(({ title }) => title === COURSE)?.lessons ?? [];
  });
  afterAll(() => cloud.close());

  /** Takes the refused calls since it was last called. After a test there must be none left. */
  const refused = () => cloud.asked.splice(0).filter((asked) => asked.code !== 'ok');
  afterEach(() => expect(refused()).toEqual([]));

  describe('身份确认', () => {
    step('somebody unbound sees the binding page, whatever they open', async () => {
      for (const page of ['tabs/home/index', 'tabs/study/index', 'tabs/branch/index', 'tabs/me/index']) {
        await member.visit(async (app) => {
          app.open(page);
          await app.arrivesAt('features/org/pages/bind/index');
          await app.sees('请输入支部书记给您的邀请码和本人姓名');
        });
        // 我的 makes no call that could be refused.
        for (const asked of refused()) expect(asked.code).toBe('NOT_BOUND');
      }
    });

    step('the secretary makes an invitation code', async () => {
      await secretary.visit(async (app) => {
        await openFromWorkbench(app, '单元与名册');
        await app.sees('名册');
        await app.tap('换发邀请码');
        await app.sees('有效至');
        code = /[A-Z0-9]{8}/.exec(app.page.text())?.[0] ?? '';
      });
      expect(code).toHaveLength(8);
    });

    step('with the code the person asks to be bound, and still sees nothing else', async () => {
      await member.visit(async (app) => {
        await app.arrivesAt('features/org/pages/bind/index');
        await app.fill('邀请码', code);
        await app.tap('下一步');
        await app.sees(`支部：${BRANCH}`);
        await app.fill('姓名', '陈小雨');
        await app.tap('提交');
        await app.sees(`已提交：陈小雨，${BRANCH}`);
        app.open('tabs/study/index');
        await app.arrivesAt('features/org/pages/bind/index');
        await app.sees('已提交：陈小雨');
      });
      expect(new Set(refused().map((asked) => asked.code))).toEqual(new Set(['NOT_BOUND']));
    });

    step('the secretary finds the name, but for a second account their word is not enough', async () => {
      await secretary.visit(async (app) => {
        await openFromWorkbench(app, '单元与名册');
        await app.tap('待确认');
        await app.sees('陈小雨');
        await app.sees('编号 m050');
        await app.tap('是这位');
        await app.sees('这位党员已经绑定过');
      });
      expect(refused().map((asked) => asked.code)).toEqual(['CONSENT_NEEDED']);
    });

    step('an administrator agrees', async () => {
      await administrator.visit(async (app) => {
        await openFromWorkbench(app, '单元与名册');
        await app.tap('待确认');
        await app.sees('陈小雨');
        await app.tap('是这位');
        await app.sees('没有待确认的申请。');
      });
    });

    step('the member opens the app on 首页, with their own week', async () => {
      await member.visit(async (app) => {
        await app.sees('支部动态');
        expect(app.route).toBe('tabs/home/index');
        for (const words of ['陈小雨', BRANCH, '打卡', '开始自测', '待办', '全部']) await app.sees(words);
        await app.tap('保持现状');
      });
    });
  });

  describe('学习', () => {
    step('a lesson is read and confirmed, the next one completed by its short check', async () => {
      const [, withCheck] = lessons;
      if (!withCheck) throw new Error(`${COURSE} has no second lesson`);
      await member.visit(async (app) => {
        await app.tapTab('学习');
        await app.tap(COURSE);
        await app.tap('开始学习');
        await app.tap('我学完了');
        await app.sees('这节课已经学完');
        await app.tap('下一课时');
        await app.sees(withCheck.title);
        await app.sees('小测');
        expectWithinLimits(app);
        await app.tap('提交');
        await app.sees('还有题目没有选择');
        const options = withCheck.check.flatMap(({ options, right }) => options.filter((_, at) => right.includes(at)));
        // The lesson has the same words further up, so tap the last ones.
        for (const option of options) app.page.tap(option, app.page.findAll(option).length - 1);
        await app.tap('提交');
        await app.sees('这节课已经学完');
        app.goBack();
        await app.arrivesAt('features/classroom/pages/course/index');
        await app.sees('2 / 6 课时');
      });
    });

    step('another day the app leads to the lesson that comes next', async () => {
      await member.visit(async (app) => {
        await app.tapTab('学习');
        await app.sees('2 / 6 课时');
        await app.sees('继续学习');
        await app.tap(lessons[2]?.title ?? '');
        await app.arrivesAt('features/classroom/pages/lesson/index');
        await app.sees('小测');
      });
    });
  });

  describe('addresses of an older version', () => {
    step('lead to what has taken their place', async () => {
      await member.visit(async (app) => {
        app.open('tabs/courses/index');
        await app.arrivesAt('tabs/study/index');
        await app.sees(COURSE);
        app.open('tabs/board/index');
        await app.arrivesAt('tabs/branch/index');
        await app.sees('我的反馈');
        app.open('tabs/nowhere/index');
        await app.arrivesAt('tabs/home/index');
      });
    });
  });

  describe('法规库', () => {
    step('a member reads a chapter and sees what the new version changed', async () => {
      await member.visit(async (app) => {
        await app.tapTab('学习');
        await app.tap('法规库');
        await app.tap(STATUTE);
        await app.sees('目录');
        await app.tap('第二章 学习安排');
        await app.sees('每次不少于三十分钟');
        expectWithinLimits(app);
        await app.tap('目录');
        await app.tap('和上一版对照');
        await app.sees('每次不少于四十分钟');
        await app.sees('改动 3，新增 1，删去 1');
        expectWithinLimits(app);
      });
    });

    step('an administrator opens the questions that cite removed articles', async () => {
      await administrator.visit(async (app) => {
        await openFromWorkbench(app, '题库');
        await app.tap('待复核 2，引用的条文有了新版本，核对之前不出进新卷');
        await app.sees('条文已删去');
        expectWithinLimits(app);
        app.page.tap('停用', 1);
        await app.until('one waits', () => !app.page.text().includes('条文已删去'));
        expect(askedBeforehand(app)).toContain('停用后这道题不再出进试卷；已经作答的成绩不变。');
      });
    });
  });

  describe('每周自测', () => {
    const TOTAL = 10;

    step('a member answers half of it and is called away', async () => {
      await member.visit(async (app) => {
        await app.tap('开始自测');
        await app.tap('开始作答');
        for (let number = 1; number <= TOTAL / 2; number += 1) {
          const shown = await questionShown(app, questions, number);
          await answer(app, shown);
          if (!isOneTap(shown)) await app.tap('下一题');
        }
        expectWithinLimits(app);
      });
    });

    step('goes on where it was left, hands in, and is told score, explanation and source', async () => {
      await member.visit(async (app) => {
        await app.tap('接着作答');
        await app.sees(`已答 ${TOTAL / 2} / ${TOTAL}`);
        for (let number = TOTAL / 2 + 1; number <= TOTAL; number += 1) {
          const shown = await questionShown(app, questions, number);
          await answer(app, shown, '不清楚');
          if (number < TOTAL && !isOneTap(shown)) await app.tap('下一题');
        }
        await app.tap('交卷');
        await app.arrivesAt('features/quiz/pages/result/index');
        await app.sees('/ 100 分');
        expectWithinLimits(app);
        for (const words of ['答错了', '我的答案', '不清楚', '正确答案', '解析', '《']) await app.sees(words);
        expect(app.page.text()).toContain('90 / 100 分');
        await app.tap('完成');
        await app.arrivesAt('tabs/home/index');
        await app.tap('全部待办');
        await app.sees('90/100');
      });
    });
  });

  describe('打卡', () => {
    step('a member checks in once, because they want to', async () => {
      await member.visit(async (app) => {
        await app.tap('打卡');
        await app.sees('今天已打卡');
      });
      await member.visit((app) => app.sees('今天已打卡'));
    });
  });

  describe('公告', () => {
    step('the secretary writes one, is told whom it reaches, and publishes', async () => {
      await secretary.visit(async (app) => {
        await openFromWorkbench(app, '发布与审核');
        await app.tap('写一篇');
        await app.fill('标题', TITLE);
        await app.fill(
          '正文',
          '自本周五起，**58 路**末班车延长到 23:30。\n\n- 请当班同志提前到岗\n- 有困难的，找支部说',
        );
        await app.tap('预览');
        await app.sees('58 路');
        app.page.turn('必读', true);
        await app.sees('截止日期');
        app.page.pick('截止日期', dayKey(Date.now() + 3 * MS_PER_DAY));
        await app.sees('将有 1 个支部');
        expectWithinLimits(app);
        await app.tap('保存草稿');
        await app.tap('发布');
        await app.sees('已发布');
        expect(askedBeforehand(app)).toContainEqual(
          expect.stringMatching(/^发布后 1 个支部 \d+ 名党员可见，并列入他们的待办。$/),
        );
      });
    });

    step('a member of the branch has it on 首页 and in 待办, reads and confirms', async () => {
      await member.visit(async (app) => {
        await app.sees(TITLE);
        await app.tap('去确认');
        await app.sees('末班车延长到 23:30');
        await app.tap('确认已读');
        await app.sees('已确认');
        await app.tap('允许在微信里提醒我');
        await app.sees('支部还可以在微信里提醒您 1 次');
        app.goBack();
        await app.until('it is neither to do nor unread', () => app.page.findAll(TITLE).length === 0);
        await app.tapTab('支部');
        await app.sees(TITLE);
        await app.sees('✓ 已确认');
      });
    });

    step('a member of another branch sees nothing of it', async () => {
      await colleague.visit(async (app) => {
        await app.sees('支部动态');
        expect(app.page.text()).not.toContain(TITLE);
        await app.tapTab('支部');
        await app.sees('公告');
        await app.settles();
        expect(app.page.text()).not.toContain(TITLE);
      });
    });
  });

  sharing(TITLE, BRANCH, () => ({
    cloud,
    member,
    colleague,
    administrator,
    refused: () => refused().map(({ code }) => code),
  }));

  disclosing(() => ({ member, secretary }));

  describe('统计', () => {
    step('the secretary sees their own branch, down to the names', async () => {
      await secretary.visit(async (app) => {
        await openFromWorkbench(app, '完成统计');
        await app.tap(TITLE);
        await app.sees('已完成 1 人');
        expect(app.page.text()).toContain(BRANCH);
        expect(app.page.text()).not.toContain('机关党支部');
        await app.tap(`${BRANCH}已完成 1 人，看名单`);
        await app.sees('陈小雨');
        expect(app.page.text()).not.toContain('郑海涛');
        app.goBack();
        await app.tap('未完成');
        await app.tap('提醒没有完成的人');
        await app.sees(`郑海涛提醒了${BRANCH}`);
        expect(askedBeforehand(app)).toContainEqual(expect.stringContaining('一天一次'));
      });
    });

    step('an administrator sees every branch, as bars and as numbers', async () => {
      await administrator.visit(async (app) => {
        await openFromWorkbench(app, '完成统计');
        await app.tap('每周自测', 0);
        await app.sees('完成率');
        const drawn = () => app.canvases.at(-1)?.texts.join('') ?? '';
        const units = ['机关党支部', '离退休党支部'];
        await app.until('the bars have names', () => units.every((unit) => drawn().includes(unit)));
        expect(app.canvases.at(-1)?.fills).toBeGreaterThan(0);
        expectWithinLimits(app);
        await app.tap('未完成');
        await app.sees('查看名单会记入操作记录');
      });
    });
  });

  describe('制度设置', () => {
    step('where an administrator closes 打卡, nobody is offered it', async () => {
      await administrator.visit(async (app) => {
        await openFromWorkbench(app, '制度设置');
        await app.sees('现行设置');
        app.page.turn('打卡', false);
        await app.until('it is off', () => app.page.attributes('打卡').checked === false);
        expect(askedBeforehand(app)).toContainEqual(expect.stringContaining('立即生效，改动记入操作记录。'));
      });
      await member.visit(async (app) => {
        await app.sees('支部动态');
        expect(app.page.text()).not.toContain('打卡');
      });
    });
  });
});
