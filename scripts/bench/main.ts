import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { noSamples, type Subject } from './actions';
import { measureBallots } from './ballot-rush';
import { openBenchCloud } from './bench-cloud';
import { benchmarksPage } from './benchmarks-page';
import { clockAt, WEDNESDAY_MORNING } from './clock';
import { measureCrowd } from './crowd';
import { featureCost } from './feature-cost';
import { type Figures, figuresOf } from './figures';
import { weighFirstScreens } from './first-screen';
import { measureHostile } from './hostile/measure-hostile';
import { measureActions } from './measure-actions';
import { measureColdStarts } from './measure-cold-start';
import { measureDisclosure } from './measure-disclosure';
import { type ImportFigures, measureImport } from './measure-import';
import { measureLetterQueue } from './measure-letters';
import { measureReceipts } from './measure-receipts';
import { measureReminders } from './measure-reminders';
import { measureSearch } from './measure-search';
import { measureWorstPages } from './measure-worst';
import { LARGE, type OrganisationSize, organisationOf, SMALL } from './organisation';
import { packageSizes } from './package-sizes';
import { measureRush } from './rush';
import { readSampleContent } from './sample-content';
import { seed } from './seed';
import { measureSignUpRush } from './sign-up-rush';
import { summary } from './summary';
import { readTaps } from './taps';

interface Place {
  root: string;
  /** Folder of the builds. */
  dist: string;
  /** Folder for the data of this run. */
  scratch: string;
}

const progress = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** An organisation of this size on a cloud that is restarted after seeding, so that nothing is cached. */
async function prepare(
  name: Subject['name'],
  size: OrganisationSize,
  { root, dist, scratch }: Place,
): Promise<Subject> {
  const from = performance.now();
  const organisation = organisationOf(size);
  const place = { root, dist, dataDir: path.join(scratch, name) };
  const seeding = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING) });
  const seeded = await seed(seeding, organisation, await readSampleContent(root));
  await seeding.close();
  const cloud = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING) });
  progress(`${size.members} 名党员的组织已备好（${Math.round((performance.now() - from) / 1000)} 秒）`);
  return { name, cloud, organisation, seeded, samples: noSamples() };
}

/** On a cloud of its own: beside 20,000 members and their posts, in one process, it would measure their memory too. */
async function importAlone(place: Place): Promise<ImportFigures> {
  const alone = await prepare('small', SMALL, { ...place, scratch: path.join(place.scratch, 'import') });
  try {
    return await measureImport(alone);
  } finally {
    await alone.cloud.close();
  }
}

async function measure(place: Place): Promise<Figures> {
  progress('多一个功能，再构建一次小程序…');
  const bytesPerFeature = await featureCost(place);
  progress('正在量每一页最长的样子…');
  const worstPages = await measureWorstPages(place);
  progress('全员同时作答…');
  const { root, dist, scratch } = place;
  const rush = await measureRush({ root, dist, dataDir: path.join(scratch, 'rush') }, await readSampleContent(root));
  progress(`${rush.seconds} 秒`);
  progress('五百人同时报名四十个名额…');
  const signUpRush = await measureSignUpRush({ root, dist, dataDir: path.join(scratch, 'sign-up-rush') });
  progress('两千人同时投票，再找谁投了哪一张…');
  const ballots = await measureBallots({ root, dist, dataDir: path.join(scratch, 'ballots') });
  progress('四百个支部的公开覆盖，一份很长的报告…');
  const disclosure = await measureDisclosure({ root, dist, dataDir: path.join(scratch, 'disclosure') });
  progress('三百人同时打开首页，五十人同时发布，二百人同时登录…');
  const crowd = await measureCrowd({ root, dist, dataDir: path.join(scratch, 'crowd') });
  progress('存心读不完的文字…');
  const hostileMs = measureHostile();
  progress('正在导入一万题…');
  const imported = await importAlone(place);
  const small = await prepare('small', SMALL, place);
  const large = await prepare('large', LARGE, place);
  try {
    await measureActions(small, large);
    progress('动作已测完，正在提醒两万人…');
    const remindSeconds = await measureReminders(large);
    const receiptsMs = await measureReceipts(large);
    const letterQueue = await measureLetterQueue(large);
    progress('正在备好五万件可搜的东西…');
    const searches = await measureSearch(place, await readSampleContent(place.root));
    progress('搜索已测完，正在冷启动每个云函数…');
    const coldStart = await measureColdStarts(dist, small.cloud.local);
    progress('正在打开浏览器…');
    const firstScreens = await weighFirstScreens({
      root,
      tell: progress,
      cloud: small.cloud,
      organisation: small.organisation,
      h5Dir: path.join(place.dist, 'h5'),
      chromiumPath: readFileSync(path.join(__dirname, 'chromium-path'), 'utf8'),
    });
    return figuresOf(
      packageSizes(path.join(place.dist, 'weapp')),
      bytesPerFeature,
      worstPages,
      firstScreens,
      coldStart,
      imported,
      rush,
      signUpRush,
      ballots,
      disclosure,
      crowd,
      searches,
      hostileMs,
      remindSeconds,
      receiptsMs,
      letterQueue,
      readTaps(place.root),
      {
        small,
        large,
      },
    );
  } finally {
    await Promise.all([small.cloud.close(), large.cloud.close()]);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      dist: { type: 'string' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { root, dist, json, write } = values;
  if (root === undefined || dist === undefined) throw new Error('--root and --dist are needed');
  const scratch = mkdtempSync(path.join(tmpdir(), 'weiketang-bench-'));
  try {
    const figures = await measure({ root, dist, scratch });
    if (write)
      writeFileSync(
        path.join(root, 'docs/benchmarks.md'),
        benchmarksPage(figures, { now: Date.now(), cores: availableParallelism() }),
      );
    process.stdout.write(`${json ? JSON.stringify(figures) : summary(figures)}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
