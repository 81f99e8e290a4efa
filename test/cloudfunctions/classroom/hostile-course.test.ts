import { composeTexts, problemsIn } from '../../../cloudfunctions/classroom/composing';
import { sampleCourse } from './sample-course';

const hostile = Array.from({ length: 60 }, (_, at) => ({
  lessonId: `jcf-${at}`,
  title: `第${at}讲`,
  markdown: '\n- 甲'.repeat(3_000),
  check: [],
}));

/** How often others got their turn while this ran. */
async function turnsOfOthers(run: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await run();
  isOver = true;
  return turns;
}

test.each([
  ['checked', () => problemsIn(hostile)],
  ['published', () => composeTexts(sampleCourse({ lessons: hostile }))],
])('sixty long lessons that are %s hold nobody up for longer than one of them', async (_what, run) => {
  expect(await turnsOfOthers(run)).toBeGreaterThanOrEqual(60);
});
