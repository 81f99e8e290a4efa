import path from 'node:path';
import type { Person } from '../support/person';
import { ROOT } from '../support/product';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

const LESSON = { courseId: 'jiancha-rumen', lessonId: 'jiancha-rumen-01' };
const PARAGRAPH = '有人觉得，被监督就是不被信任';
const WORDS = '交接本摊开来写，谁看都不怕。';
const PHOTO = path.join(ROOT, 'docs/pictures/home.png');
const SENTENCE = '有人觉得，被监督就是不被信任。';

const chooseParagraph = async (person: Person): Promise<void> => {
  await person.open('lesson', LESSON);
  await person.isShown();
  await person.text(PARAGRAPH).click();
};

/** 笔记 and 听读: notes on a lesson and recordings of it, and which of them the branch can see. */
export function keepingNotes(stage: Stage): void {
  test('a member writes at a paragraph, with a photo of handwriting, and finds it there again', async () => {
    const member = await stage.as('member');
    await chooseParagraph(member);
    await member.tap('记一笔');
    await member.fill('笔记', WORDS);
    await member.sees(`${WORDS.length} / `);
    const chooser = member.page.waitForEvent('filechooser');
    await member.tap('加照片');
    await (await chooser).setFiles(PHOTO);
    await member.seesButton('移除第 1 张');
    await member.tap('保存');
    await member.heading('我的笔记').waitFor();
    await member.sees(WORDS);
  });

  test('the branch reads it once the editor has agreed, and not before', async () => {
    const [member, editor, comrade] = await Promise.all(['member', 'editor', 'm055'].map((name) => stage.as(name)));
    if (!member || !editor || !comrade) throw new Error('three people are needed');
    await member.openRow(`我的笔记：${WORDS}`);
    await member.tap('申请分享到支部');
    await member.agree('申请', '本支部的党员能看到您的姓名和这则笔记');
    await member.sees('等支部联络员或书记审核');
    await comrade.open('lesson', LESSON);
    await comrade.heading('支部同志的笔记').waitFor();
    await comrade.isShown();
    await comrade.seesNo(WORDS);

    await editor.open('me');
    await editor.openRow('笔记审核');
    await editor.sees(WORDS);
    await editor.tap('同意分享陈小雨的笔记');
    await editor.agree('同意', '本支部的党员都能看到陈小雨的这则笔记');
    await editor.seesNo(WORDS);

    await comrade.open('lesson', LESSON);
    await comrade.sees(WORDS);
    await comrade.sees(/陈小雨/);
    const photo = comrade.visible(comrade.page.locator('img[src*="/storage/shared/"]')).first();
    await until('the photo is drawn', () => photo.evaluate((image: HTMLImageElement) => image.naturalWidth > 0));
  });

  test('the secretary declines another with a reason that only its writer reads', async () => {
    const [secretary, comrade] = await Promise.all([stage.as('secretary'), stage.as('m055')]);
    await secretary.open('reviewNotes');
    await secretary.tap(/^不同意分享余志明/);
    await secretary.fill('原因', '请先和当事的家属说一声。');
    await secretary.tap('确定');
    await secretary.sees('没有待审核的笔记。');
    await comrade.open('notes');
    await comrade.sees('没有通过');
    await comrade.openRow('什么是国家秘密');
    await comrade.sees('请先和当事的家属说一声。');
  });

  test('its writer takes it back, and deletes it', async () => {
    const [member, comrade] = await Promise.all([stage.as('member'), stage.as('m055')]);
    await member.open('lesson', LESSON);
    await member.openRow(`我的笔记：${WORDS}`);
    await member.tap('收回');
    await member.seesButton('申请分享到支部');
    await comrade.open('lesson', LESSON);
    await comrade.heading('支部同志的笔记').waitFor();
    await comrade.isShown();
    await comrade.seesNo(WORDS);
    await member.tap('删除这则笔记');
    await member.agree('删除', '这则笔记和它的照片会一起删除');
    await member.heading('我的笔记').waitFor();
    await member.isShown();
    await member.seesNo(WORDS);
  });

  test('a member reads a sentence aloud, hears it and keeps it, for nobody else', async () => {
    const member = await stage.as('member');
    await chooseParagraph(member);
    await member.tap('听读');
    await member.sees(SENTENCE);
    await member.tap('开始录音');
    await member.tap('读完了，停止录音');
    await member.tap('听一听');
    await member.tap('保留，读下一句');
    await member.sees('其实正相反：');
    await member.seesNo('正在保存');

    await member.open('me');
    await member.openRow('听读');
    await member.sees(SENTENCE);
    await member.tap(`听一听：${SENTENCE}`);
    await member.tap(`删除：${SENTENCE}`);
    await member.agree('删除', '这段录音会从云端删除');
    await member.sees('您留下的听读录音会显示在这里。');
  });
}
