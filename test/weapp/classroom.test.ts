import { BackgroundAudio } from './support/background-audio';
import { requireBuild } from './support/built';
import { expectWithinLimits } from './support/limits';
import { type MiniProgram, startMiniProgram } from './support/mini-program';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const COURSE = '一线微课：出车前后';
const PICTURE = '放大看图片：出车前五查：轮胎、灯光、雨刮和玻璃、车门和扶手、灭火器和安全锤';

/** On one phone: lessons of every kind, favourites, and a lesson that is finished without a network. */
describe('the classroom in the mini program', () => {
  const audio = new BackgroundAudio();
  const network = { isUp: true };
  let cloud: SampleCloud;
  let storage: Record<string, unknown> = {};

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '林晓燕', memberId: 'm044', unitId: 'b3' });
  });
  afterAll(() => cloud.close());

  async function visit(doing: (app: MiniProgram) => Promise<void>): Promise<void> {
    const reached = cloud.reachedBy('o-chen');
    const app = startMiniProgram({
      cloud: (name, data) => (network.isUp ? reached(name, data) : Promise.reject(new Error('no network'))),
      storage,
      wx: { getBackgroundAudioManager: () => audio },
    });
    try {
      await doing(app);
      expectWithinLimits(app);
    } finally {
      storage = Object.fromEntries(app.storage);
      app.close();
    }
    // The app reports each call that found no network; every other error is a failure.
    expect(app.errors.filter((error) => !error.includes('no network'))).toEqual([]);
    expect([...app.missingApis]).toEqual([]);
  }

  async function openLesson(app: MiniProgram, title: string): Promise<void> {
    await app.tapTab('学习');
    await app.sees('岗位实务');
    await app.tap(COURSE);
    await app.sees(title);
    await app.tap(title);
    await app.arrivesAt('features/classroom/pages/lesson/index');
  }

  const askedOf = (action: string) => cloud.asked.filter(({ endpoint }) => endpoint === `classroom.${action}`).length;

  step('a long picture opens in WeChat’s own viewer', async () => {
    await visit(async (app) => {
      await openLesson(app, '1. 出车前五查');
      await app.tap(PICTURE);
      const shown = app.calls.find(({ api }) => api === 'previewImage');
      expect(JSON.stringify(shown?.options)).toContain('/storage/fixed/');
    });
  });

  step('sound plays in the background, with a title for the lock screen, at the chosen speed', async () => {
    await visit(async (app) => {
      await openLesson(app, '3. 音频：收车以后的两分钟');
      await app.tap('播放：收车以后的两分钟');
      await app.sees('0:00 / 1:10');
      expect(audio.src).toContain('/storage/fixed/');
      expect(audio.title).toBe('收车以后的两分钟');
      await app.tap('1.5 倍');
      expect(audio.playbackRate).toBe(1.5);
      audio.seek(30);
      await app.sees('0:30 / 1:10');
      await app.tap('暂停：收车以后的两分钟');
      await app.until('it is silent', () => audio.paused);
    });
  });

  step('a lesson that was opened is read, put aside and finished without a network', async () => {
    await visit(async (app) => {
      await openLesson(app, '4. 资料：出车前检查表');
      await app.sees('我学完了');
      network.isUp = false;
      app.goBack();
      await app.tap('4. 资料：出车前检查表');
      await app.sees('没有联网。这是');
      await app.tap('收藏：资料：出车前检查表');
      await app.tap('我学完了');
      await app.sees('联网后登记学完');
    });
    expect(askedOf('completeLesson')).toBe(0);
  });

  step('after the app was closed the completion is sent, once', async () => {
    network.isUp = true;
    await visit(async (app) => {
      await app.until('both have arrived', () => askedOf('completeLesson') === 1 && askedOf('setFavourite') === 1);
      await app.tapTab('我的');
      await app.tap('我的收藏');
      await app.tap('资料：出车前检查表');
      await app.sees('这节课已经学完');
      await app.sees('已收藏');
    });
    expect([askedOf('completeLesson'), askedOf('setFavourite')]).toEqual([1, 1]);
  });
});
