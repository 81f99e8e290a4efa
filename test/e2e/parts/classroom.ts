import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '../support/person';
import { ROOT } from '../support/product';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

const COURSE = '监察法入门';

interface CheckItem {
  stem: string;
  options: string[];
  /** Indexes into `options`. */
  right: number[];
}

const check: CheckItem[] = JSON.parse(
  readFileSync(path.join(ROOT, 'content/courses/jiancha-rumen/02-who.check.json'), 'utf8'),
);

/** A course, a lesson, and the way back to where I stopped. */
export function studying(stage: Stage): void {
  const lessonTitle = '2. ';

  test('a lesson without questions is completed by confirming it', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow(COURSE);
    await member.heading('课时').waitFor();
    await member.openRow('1. ');
    await member.tap('我学完了');
    await member.sees('这节课已经学完');
    await member.seesButton('下一课时');
  });

  test('a lesson that was left goes on where I stopped', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow(COURSE);
    await member.openRow(lessonTitle);
    await member.heading('小测').waitFor();
    const saved = member.page.waitForResponse((response) => positionIn(response.request().postData()) > 0);
    await member.heading('小测').scrollIntoViewIfNeeded();
    await until('the page has scrolled', () => isScrolled(member));
    await saved;
    await member.page.reload();
    await member.sees('上次看到这里');
    await until('the page stands where I stopped', () => isScrolled(member));
    await member.open('study');
    await member.heading('继续学习').waitFor();
  });

  test('a wrong answer in the short check is told without the explanation, right ones complete the lesson', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow(COURSE);
    await member.openRow(lessonTitle);
    await answer(member, (item) => item.options.filter((_, index) => !item.right.includes(index)).slice(0, 1));
    await member.tap('提交');
    await member.sees('再想一想');
    await keepScreen(member, 'lesson-check-wrong');
    await member.seesNo('监督跟着权力走，与职务高低');

    await answer(member, (item) => item.options.filter((_, index) => !item.right.includes(index)).slice(0, 1));
    await answer(member, (item) => item.options.filter((_, index) => item.right.includes(index)));
    await member.tap(/^(再次)?提交$/);
    await member.sees('这节课已经学完');
    await member.sees('监督跟着权力走，与职务高低');
    await keepScreen(member, 'lesson-completed');
  });

  test('the course shows what I completed, and starts the next lesson', async () => {
    const member = await stage.as('member');
    await member.tap('回到课程');
    await member.sees('2 / 6 课时');
    await member.seesButton(/^继续学习/);
  });
}

/** The block that a `savePosition` request sends; 0 for every other request. */
function positionIn(body: string | null): number {
  return Number(/"savePosition".*"position":(\d+)/.exec(body ?? '')?.[1] ?? 0);
}

/** Whether the beginning of the lesson has been scrolled off the screen. */
async function isScrolled(member: Person): Promise<boolean> {
  const box = await member.text(/^约\s\d+\s分钟$/).boundingBox();
  return box !== null && box.y < 0;
}

/** Taps the options that `pick` names for each question; tapping a chosen one takes it back. */
async function answer(member: Person, pick: (item: CheckItem) => string[]): Promise<void> {
  for (const item of check) {
    const question = member.visible(member.page.getByRole('group', { name: item.stem }));
    for (const option of pick(item)) await question.getByRole('checkbox', { name: option }).click();
  }
}
