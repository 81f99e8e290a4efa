import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const LESSON = 'features/classroom/pages/lesson/index?courseId=jiancha-rumen&lessonId=jiancha-rumen-01';
const PARAGRAPH = '有人觉得，被监督就是不被信任。其实正相反：';
const WORDS = '交接本摊开来写，谁看都不怕。';
const SENTENCE = '有人觉得，被监督就是不被信任。';

/** A member's notes and recordings on their phone. Their files are really in the storage. */
describe('笔记 and 听读 in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let editor: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    await cloud.bind('o-lin', { name: '林晓燕', memberId: 'm044', unitId: 'b3' });
    member = new Person(cloud, 'o-chen');
    editor = new Person(cloud, 'o-lin');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a member notes something at a paragraph, with a photo, and offers it to the branch', async () => {
    await member.visit(async (app) => {
      app.open(LESSON);
      await app.tap(PARAGRAPH);
      await app.tap('记一笔');
      await app.arrivesAt('features/notebook/pages/note/index');
      await app.sees(PARAGRAPH);
      await app.fill('笔记', WORDS);
      app.files.choose({ name: 'page.jpg', bytes: Buffer.from('a page') });
      await app.tap('加照片');
      await app.until('the photo is there', () => app.page.isUsable('移除第 1 张'));
      await app.tap('保存');
      await app.sees(WORDS);
      await app.tap(`我的笔记：${WORDS}`);
      await app.tap('申请分享到支部');
      await app.sees('等支部联络员或书记审核');
    });
  });

  step('the editor reads it and agrees', async () => {
    await editor.visit(async (app) => {
      app.open('features/notebook/pages/review/index');
      await app.sees(WORDS);
      await app.tap('同意分享陈小雨的笔记');
      await app.until('it has left the queue', () => !app.page.text().includes(WORDS));
    });
  });

  step('the member reads a sentence aloud, hears it, and keeps it', async () => {
    await member.visit(async (app) => {
      app.open(LESSON);
      await app.tap(PARAGRAPH);
      await app.tap('听读');
      await app.sees(SENTENCE);
      await app.tap('开始录音');
      await app.tap('读完了，停止录音');
      await app.tap('听一听');
      await app.tap('保留，读下一句');
      await app.until('it has arrived', () =>
        cloud.asked.some(({ endpoint }) => endpoint === 'notebook.keepRecording'),
      );
      app.open('features/notebook/pages/recordings/index');
      await app.tap(`听一听：${SENTENCE}`);
      await app.tap(`删除：${SENTENCE}`);
      await app.sees('您留下的听读录音会显示在这里。');
    });
  });
});
