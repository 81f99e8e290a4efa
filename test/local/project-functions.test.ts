import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, startProductCloud, type TestCloud } from './support/test-cloud';

const MOST_BYTES = 1_400_000;
const SETUP_CODE = 'a setup code of this test';

/** Interfaces of WeChat, with the words by which a source asks them: itself, through the desk, or by publishing a course. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  'security.msgSecCheck': ['checkText(', 'checkBounded(', 'checkOwnWords(', 'publishCourse(', "_kit/desk/move'"],
  'security.mediaCheckAsync': ['askAbout(', 'publishCourse(', "_kit/desk/move'"],
  'subscribeMessage.send': ["apiName: 'subscribeMessage.send'"],
};

/** The functions of this project, built as for the cloud. */
describe('the functions of this project', () => {
  let cloud: TestCloud;

  beforeAll(async () => {
    cloud = await startProductCloud({ envVariables: { WEIKETANG_SETUP_CODE: SETUP_CODE } });
  });
  afterAll(() => cloud.close());

  test('are all in cloudbaserc.json, and nothing else is', () => {
    const { functions } = JSON.parse(readFileSync(join(projectRoot, 'cloudbaserc.json'), 'utf8'));
    const declared = functions.map(({ name }: { name: string }) => name);
    expect(cloud.functions.names()).toEqual(declared.sort());
  });

  test('load from their bundles alone and answer', async () => {
    for (const name of cloud.functions.names()) {
      expect(await cloud.functions.invoke(name, { action: 'none' }, { openid: 'o-1' })).toEqual({
        ok: false,
        code: 'NOT_FOUND',
      });
    }
  });

  test('answer every timer of cloudbaserc.json', async () => {
    for (const { functionName, triggerName } of cloud.timers.list()) {
      expect(await cloud.timers.fire(functionName, triggerName)).toMatchObject([{ ok: true }]);
    }
  });

  test('name the interfaces of WeChat that they ask, and no others', () => {
    for (const name of cloud.functions.names()) {
      const { permissions } = JSON.parse(readFileSync(join(cloud.functionsDir, name, 'config.json'), 'utf8'));
      expect({ name, openapi: permissions.openapi }).toEqual({
        name,
        openapi: Object.keys(ASKED_BY).filter((api) => ASKED_BY[api]?.some((words) => sourceOf(name).includes(words))),
      });
    }
  });

  test('have one timer each at most, as WeChat allows', () => {
    const names = cloud.timers.list().map(({ functionName }) => functionName);
    expect(names).toEqual([...new Set(names)]);
  });

  test('find their collections declared', async () => {
    const { data } = await cloud.sdk.database().collection('members').get();
    expect(data).toEqual([]);
  });

  test('weigh little enough to start quickly', () => {
    for (const name of cloud.functions.names()) {
      expect(statSync(join(cloud.functionsDir, name, 'index.js')).size).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  test('have what they use of the SDK: transactions, files written, read and permitted', async () => {
    const ask = (name: string, action: string, input: object) =>
      cloud.functions.invoke(name, { action, input }, { openid: 'founder' });
    const organisation = { unitId: 'zz', unitName: '公司党委', kind: 'committee', memberId: 'm1', memberName: '孙晓' };
    expect(await ask('org', 'foundOrganisation', { setupCode: SETUP_CODE, ...organisation })).toMatchObject({
      ok: true,
    });

    const template = await ask('bank', 'downloadTemplate', { format: 'csv' });
    expect(template).toMatchObject({ ok: true, data: { url: expect.stringContaining('http') } });
    const { data } = JSON.parse(JSON.stringify(template));
    expect(await (await fetch(data.url)).text()).toContain('题');
    expect(await ask('notebook', 'preparePhotos', { extensions: ['png'] })).toMatchObject({ ok: true });
  });
});

function sourceOf(name: string): string {
  const folder = join(projectRoot, 'cloudfunctions', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}
