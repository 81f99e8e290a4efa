import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const TEXT = `1. 站务员交接班应当当面核对什么？
A. 票款和钥匙
B. 天气
答案：A
2. 末班车以后的车场由谁锁门？
A. 值班员
B. 乘客
答案：D`;

/** 导入试题 on a phone: a text is pasted, checked, imported and undone. Each test goes on where the last one ended. */
describe('the import of questions in the mini program', () => {
  let cloud: SampleCloud;
  let administrator: Person;
  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-shen', { name: '沈致远', memberId: 'm001', unitId: 'b1' });
    administrator = new Person(cloud, 'o-shen');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a pasted text is checked row by row', async () => {
    await administrator.visit(async (app) => {
      app.open('features/bank/pages/import/index');
      await app.sees('班前安全学习小测.txt');
      await app.tap('粘贴文字');
      await app.fill('试题', TEXT);
      await app.fill('主题', '站务');
      await app.tap('检查');
      await app.arrivesAt('features/bank/pages/import-job/index');
      await app.sees('等待导入，1 行有问题');
      await app.sees('答案：答案里有选项中没有的字母');
    });
  });

  step('the good rows are imported, and found again in the list', async () => {
    await administrator.visit(async (app) => {
      app.open('features/bank/pages/import/index');
      await app.tap('粘贴的文字');
      await app.tap('导入 1 题');
      await app.sees('已导入 1 题');
    });
  });

  step('a phone that has not agreed to the privacy guide asks before it opens the files of a chat', async () => {
    const getPrivacySetting = ({ success }: { success: (answer: object) => void }) =>
      success({ needAuthorization: true });
    await new Person(cloud, 'o-shen', { getPrivacySetting }).visit(async (app) => {
      const isOpened = () => app.calls.some(({ api }) => api === 'chooseMessageFile');
      app.files.choose({ name: '班前.txt', bytes: Buffer.from(TEXT) });
      app.open('features/bank/pages/import/index');
      await app.tap('选择文件');
      await app.tap('拒绝');
      await app.sees('没有同意隐私保护指引');
      expect(isOpened()).toBe(false);
      await app.tap('选择文件');
      await app.tap('阅读《用户隐私保护指引》');
      await app.until('the guide is opened', () => app.calls.some(({ api }) => api === 'openPrivacyContract'));
      await app.tap('同意');
      await app.sees('班前.txt');
      expect(isOpened()).toBe(true);
    });
  });

  step('the import is undone', async () => {
    await administrator.visit(async (app) => {
      app.open('features/bank/pages/import/index');
      await app.tap('粘贴的文字');
      await app.tap('撤销导入');
      await app.sees('移除 1 题。');
    });
  });
});
