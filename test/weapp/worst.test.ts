import { requireBuild } from './support/built';
import { type MiniProgram, startMiniProgram } from './support/mini-program';
import { worstOf } from './worst/page-worst';
import { mixedText, texts } from './worst/texts';
import { worstCloud } from './worst/worst-cloud';

requireBuild();

const LESSON = 'features/classroom/pages/lesson/index';

describe('a lesson of 20,000 characters, with the most that its contract allows around it', () => {
  const answers = worstCloud(mixedText);
  let app: MiniProgram;
  beforeEach(() => {
    app = startMiniProgram({ cloud: answers.cloud });
  });
  afterEach(() => {
    app.close();
  });

  test.each([{ name: 'all kinds of blocks', body: mixedText }, ...texts])(
    'stays within the limits from its upper end down: $name',
    async ({ body }) => {
      answers.says(body);
      app.open(`${LESSON}?courseId=id-1&lessonId=id-1`);
      const worst = await worstOf(app, answers.isQuiet);
      expect(app.route).toBe(LESSON);
      // An empty page is within all limits, and so is one that says why it shows nothing.
      expect(app.page.placeholders()).toEqual([]);
      expect(app.errors).toEqual([]);
      expect(worst.nodes).toBeGreaterThan(300);
      expect(worst.nodes).toBeLessThanOrEqual(1000);
      expect(worst.depth).toBeLessThan(30);
      expect(worst.children).toBeLessThanOrEqual(60);
      expect(worst.maxSetDataBytes).toBeLessThanOrEqual(200_000);
    },
  );
});
