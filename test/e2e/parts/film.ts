import { largeFilm } from '../../support/large-film';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const CALL = '清风车厢：身边的清廉故事';
const TITLE = '雨天的站台';

/** 短片: uploaded in pieces, cut off, and gone on with when the page is opened again. */
export function filmSentInPieces(stage: Stage): void {
  test('a film that was cut off goes on with the piece that is missing when the page is opened', async () => {
    const member = await stage.as('m057');
    const sent: string[] = [];
    member.page.on('request', (request) => {
      const [, number] = /-(\d)\.part/.exec(request.url()) ?? [];
      if (request.method() === 'PUT' && number !== undefined) sent.push(number);
    });
    await member.open('calls');
    await member.openRow(CALL);
    await member.tap('交作品');
    await member.choose('radio', '短片');
    await member.fill('题目', TITLE);
    await member.page.route(/-1\.part/, (route) => route.abort());
    const chooser = member.page.waitForEvent('filechooser');
    await member.tap(/^选一段短片/);
    await (await chooser).setFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: largeFilm() });
    await member.sees('没有连上网络，请检查网络后重试。');
    await member.sees(/打开时继续/);
    await keepScreen(member, 'film-cut-off');
    // The browser logs the piece that did not come through.
    member.problems.splice(0);

    await member.page.unroute(/-1\.part/);
    await member.page.reload();
    await member.sees('已经传上去了');
    expect(sent).toEqual(['0', '1', '1', '2']);
    await member.choose('radio', '里面没有人');
    await member.choose('switch', /^同意给评的人看/);
    await member.tap('交作品');
    await member.agree('交', '您随时可以收回');
    await member.sees(/等办理的单元看/);
  });

  test('what I have handed in is found on one page, and taken back there', async () => {
    const member = await stage.as('m057');
    await member.open('me');
    await member.openRow('我的作品');
    await member.sees(TITLE);
    await member.sees(/等办理的单元看/);
    await keepScreen(member, 'my-works');
    await member.tap(`收回“${TITLE}”`);
    await member.agree('收回', '也不能再交回');
    await member.sees(/已收回/);
  });
}
