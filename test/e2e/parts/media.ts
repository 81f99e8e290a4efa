import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

const COURSE = '一线微课：出车前后';

/** Lessons with pictures, video, audio and documents; favourites; and studying without a network. */
export function watchingAndListening(stage: Stage): void {
  const reader = () => stage.as('m053');

  test('courses stand by column', async () => {
    const member = await reader();
    await member.open('study');
    await member.choose('radio', '岗位实务');
    await member.row(COURSE).waitFor();
    await member.seesNo(/^六节短课，弄清谁被监督/);
  });

  test('a long picture is looked at closely, and Esc leads back to where it was pressed', async () => {
    const member = await reader();
    await openLesson(member, '1. ');
    const picture = member.button(/^放大看图片/);
    await picture.click();
    const shown = member.page.getByRole('dialog').getByRole('img');
    const width = async () => (await shown.boundingBox())?.width ?? 0;
    const before = await width();
    await member.tap('放大');
    expect(await width()).toBeGreaterThan(before * 1.4);
    await keepScreen(member, 'lesson-picture-zoomed');
    await member.page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
    expect(await picture.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a film plays from the storage', async () => {
    const member = await reader();
    await openLesson(member, '2. ');
    const film = member.page.locator('video').filter({ visible: true });
    await until('the film knows its length', () => film.evaluate((video: HTMLVideoElement) => video.duration > 5));
    await film.evaluate((video: HTMLVideoElement) => video.play());
    await until('it moves', () => film.evaluate((video: HTMLVideoElement) => video.currentTime > 0.5));
    await film.evaluate((video: HTMLVideoElement) => video.pause());
    await keepScreen(member, 'lesson-video');
  });

  test('sound plays at the chosen speed, and goes on while another page is looked at', async () => {
    const member = await reader();
    await openLesson(member, '3. ');
    await member.tap('播放：收车以后的两分钟');
    await member.sees(/^0:0\d \/ 1:\d\d$/);
    await member.choose('radio', '1.5 倍');
    await keepScreen(member, 'lesson-audio');
    await member.tap('返回');
    await member.openRow('3. ');
    await member.seesButton('暂停：收车以后的两分钟');
    await member.tap('暂停：收车以后的两分钟');
    await member.seesButton('播放：收车以后的两分钟');
  });

  test('a document is downloaded under its name', async () => {
    const member = await reader();
    await openLesson(member, '4. ');
    const [download] = await Promise.all([member.page.waitForEvent('download'), member.tap('下载：出车前检查表.pdf')]);
    expect(download.suggestedFilename()).toBe('出车前检查表.pdf');
  });

  test('a favourite is found again', async () => {
    const member = await reader();
    await member.tap(/^收藏：资料/);
    await member.seesButton(/^已收藏：资料/);
    await member.open('favourites');
    await member.row('资料：出车前检查表').waitFor();
    await keepScreen(member, 'favourites');
  });

  test('without a network a lesson that was opened is read and finished; it goes through when the network is back', async () => {
    const member = await reader();
    await openLesson(member, '4. ');
    await member.isShown();
    await member.context.setOffline(true);
    await member.tap('返回');
    await member.openRow('4. ');
    await member.sees('没有联网。这是');
    await member.tap('我学完了');
    await member.sees('联网后登记学完');
    await keepScreen(member, 'lesson-offline');
    await member.context.setOffline(false);
    await member.sees('这节课已经学完');
    await member.seesNo('没有联网。这是');
    // The browser logs an error for each call that found no network.
    member.problems.splice(0);
  });
}

async function openLesson(member: Person, number: string): Promise<void> {
  await member.open('study');
  await member.openRow(COURSE);
  await member.openRow(number);
  await member.isShown();
}
