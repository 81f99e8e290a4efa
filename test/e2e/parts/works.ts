import path from 'node:path';
import { addDays, dayKey } from '../../../core/kernel/calendar';
import type { Person } from '../support/person';
import { ROOT } from '../support/product';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

export const CALL = '调度室的清廉小事';
export const WORDS = '派工一张单，公道一杆秤。';
export const ESSAY = '一张退回的购物卡';
export const PHOTOS = '交接班的桌面';
const PHOTO = path.join(ROOT, 'docs/pictures/home.png');

const inDays = (days: number): string => addDays(dayKey(Date.now()), days);

/** 征集: written, opened, a work handed in without a name and looked at; and one of the sample that was decided. */
export function worksCalledFor(stage: Stage): void {
  test('an editor drafts a call with a juror, and the secretary opens it', async () => {
    const [editor, secretary] = [await stage.as('editor'), await stage.as('secretary')];
    await editor.open('composeCall');
    await editor.fill('标题', CALL);
    await editor.fill('要求', '写一件调度室里的小事。\n一句话也可以。');
    await editor.choose('checkbox', /^格言/);
    await editor.choose('checkbox', /^文章/);
    await editor.choose('checkbox', /^照片/);
    await editor.fill('加一位评委', '田志勇');
    await editor.tap('查找');
    await editor.openRow('田志勇');
    await editor.choose('switch', '参加的党员投票');
    await editor.fill('截止日期', inDays(5));
    await editor.fill('评到哪天', inDays(9));
    await keepScreen(editor, 'call-draft');
    await editor.tap('保存');
    await editor.tap('送审');
    await editor.agree('送审', '由书记审核');
    await editor.sees('待审核');

    await secretary.open('manageCalls', { list: 'forMe' });
    await secretary.text(CALL).click();
    await secretary.sees('交作品的人读到的话');
    await secretary.choose('radio', /^开放$/);
    await secretary.tap('开放');
    await secretary.agree('开放', '都不能再改');
    await secretary.sees('0 件参评');
  });

  test('a member hands a work in, and is told before who will see it', async () => {
    const member = await stage.as('m051');
    await member.open('branch', { segment: 'interact' });
    await member.openRow('征集');
    await member.openRow(CALL);
    await member.sees(/评定以前都看不到是谁的/);
    await member.tap('交作品');
    await member.choose('radio', '格言');
    await member.fill('正文', WORDS);
    // What was begun stays on the device.
    await member.page.reload();
    await member.sees(/同意给评的人看/);
    await member.choose('switch', /^同意给评的人看/);
    await keepScreen(member, 'work-made');
    await member.tap('交作品');
    await member.agree('交', '您随时可以收回');
    await member.sees(/等办理的单元看/);
    await keepScreen(member, 'work-handed-in');
  });

  test('another hands in an article, and a third photos, of which nobody in them objects', async () => {
    const [writer, photographer] = [await stage.as('m052'), await stage.as('m053')];
    await beginWork(writer, '文章');
    await writer.fill('题目', ESSAY);
    await writer.fill('正文', '年前有人放下一张卡。\n当天登记，第二天退回。');
    await handIn(writer);

    await beginWork(photographer, '照片');
    await photographer.fill('题目', PHOTOS);
    for (const place of [1, 2]) {
      const chooser = photographer.page.waitForEvent('filechooser');
      await photographer.tap('加照片');
      await (await chooser).setFiles(PHOTO);
      await photographer.seesButton(`移除第 ${place} 张`);
    }
    await photographer.choose('radio', '里面没有人');
    await keepScreen(photographer, 'work-photos-made');
    await handIn(photographer);
  });

  test('whoever looks at them sees no name, and lets them be in', async () => {
    const [editor, member] = [await stage.as('editor'), await stage.as('m051')];
    await editor.open('manageCalls', { list: 'works' });
    await editor.sees(WORDS);
    for (const name of ['潘国良', '于海龙', '蒋志国']) await editor.seesNo(name);
    await keepScreen(editor, 'work-looked-at');
    for (const title of [WORDS, ESSAY, PHOTOS]) {
      await editor.tap(`收下“${title}”`);
      await editor.agree('收下', '您也看不到是谁的');
      await editor.seesNo(title);
    }
    await editor.sees('没有等您看的作品。');

    await member.open('notices');
    await member.openRow(`您交到“${CALL}”的作品收下了，参加评选。`);
    await member.sees(/参加评选/);
  });

  test('what was decided has its names, and a certificate; taking a work back hides it at once', async () => {
    const [winner, other] = [await stage.as('m030'), await stage.as('m034')];
    await winner.open('calls', { list: 'ended' });
    await winner.openRow('车间里的廉洁格言');
    await winner.tap('看证书');
    await winner.sees('保存图片');
    await keepScreen(winner, 'work-certificate');

    await other.open('call', { callId: 'clean-words-of-the-workshop' });
    await other.sees('一颗螺栓不白拿，千台车上路才踏实。');
    await other.sees(/孙玉梅/);
    await other.seesNo(/朱小虎/);
    await keepScreen(other, 'works-shown');

    await winner.tap('收回“一颗螺栓不白拿，千台车上路才踏实”');
    await winner.agree('收回', '也不能再交回');
    await winner.sees(/已收回/);
    await other.page.reload();
    await other.sees('两把钥匙开一扇门，不是不信人，是爱护人。');
    await other.seesNo('一颗螺栓不白拿，千台车上路才踏实。');
  });
}

/** Opens the page on which a work of this kind is made for the call. */
async function beginWork(member: Person, kind: string): Promise<void> {
  await member.open('calls');
  await member.openRow(CALL);
  await member.tap('交作品');
  await member.choose('radio', kind);
}

async function handIn(member: Person): Promise<void> {
  await member.choose('switch', /^同意给评的人看/);
  await member.tap('交作品');
  await member.agree('交', '您随时可以收回');
  await member.sees(/等办理的单元看/);
}
