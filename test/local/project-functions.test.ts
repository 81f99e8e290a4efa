import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

/** The project's own functions, built as for the cloud. */
describe('the functions of this project', () => {
  const outDir = temporaryFolder();
  let cloud: TestCloud;

  beforeAll(async () => {
    execFileSync(process.execPath, [join(projectRoot, 'scripts/build-functions.mjs'), '--out', outDir]);
    cloud = await startTestCloud(
      {},
      {
        functionsDir: join(outDir, 'cloudfunctions'),
        collectionsFile: join(outDir, 'collections.json'),
        cloudbaserc: join(projectRoot, 'cloudbaserc.json'),
      },
    );
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

  test('fulfil every timer of cloudbaserc.json', async () => {
    for (const { functionName, triggerName } of cloud.timers.list()) {
      expect(await cloud.timers.fire(functionName, triggerName)).toMatchObject([{ ok: true }]);
    }
  });

  test('find their collections declared', async () => {
    const { data } = await cloud.sdk.database().collection('members').get();
    expect(data).toEqual([]);
  });
});
