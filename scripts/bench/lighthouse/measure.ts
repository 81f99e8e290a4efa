import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import * as v from 'valibot';
import { median } from '../median';
import { installLighthouse } from './install';
import { CATEGORIES, categories, type LighthouseScores, type Scores } from './scores';

const run = promisify(execFile);
const ROUNDS = 3;
const REPORT_BYTES = 64 * 1024 * 1024;

const report = v.object({
  categories: v.record(v.string(), v.object({ score: v.nullable(v.number()) })),
  audits: v.record(v.string(), v.object({ title: v.string(), score: v.nullable(v.number()) })),
  environment: v.object({ benchmarkIndex: v.number() }),
});

/** What one page gives, each figure the median of its rounds. */
interface Measured {
  scores: Scores;
  benchmarkIndex: number;
}

interface Place {
  root: string;
  url: string;
  chromiumPath: string;
  /** Signs in on the page, and waits for the home page. */
  enter: (page: Page) => Promise<void>;
  tell: (line: string) => void;
}

/** Lighthouse's scores of the sign-in page and, signed in, of the home page, on the phone that it takes for granted. */
export async function measureLighthouse(place: Place): Promise<LighthouseScores> {
  try {
    return await scoresOf(await installLighthouse(place.root), place);
  } catch (error) {
    place.tell(`没有量 Lighthouse：${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function scoresOf(command: string, { url, chromiumPath, enter, tell }: Place): Promise<LighthouseScores> {
  const profile = mkdtempSync(path.join(tmpdir(), 'weiketang-lighthouse-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--remote-debugging-port=0'],
  });
  try {
    // It opens tabs of its own in this browser, and empties its cache each time, but not what the app keeps.
    const [port = ''] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const measure = () => medianOf(command, url, port, tell);
    const signIn = await measure();
    const page = await context.newPage();
    await page.goto(url);
    await enter(page);
    await page.close();
    const home = await measure();
    return {
      signIn: signIn.scores,
      home: home.scores,
      benchmarkIndex: Math.round(Math.min(signIn.benchmarkIndex, home.benchmarkIndex)),
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function medianOf(command: string, url: string, port: string, tell: Place['tell']): Promise<Measured> {
  const rounds: Scores[] = [];
  const indices: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { stdout } = await run(process.execPath, [command, url, `--port=${port}`, '--output=json', '--quiet'], {
      maxBuffer: REPORT_BYTES,
      // Nobody is asked whether errors may be reported to its makers.
      env: { ...process.env, CI: 'true' },
    });
    const read = v.parse(report, JSON.parse(stdout));
    const low = Object.values(read.audits).filter(({ score }) => score !== null && score < 0.9);
    tell(`Lighthouse：${low.map(({ title, score }) => `${title} ${score}`).join(' | ') || '没有不足'}`);
    const scores = categories.map((name) => [
      name,
      Math.round((read.categories[CATEGORIES[name][0]]?.score ?? 0) * 100),
    ]);
    rounds.push(Object.fromEntries(scores) as Scores);
    indices.push(read.environment.benchmarkIndex);
  }
  const scores = categories.map((name) => [name, median(rounds.map((round) => round[name]))]);
  return { scores: Object.fromEntries(scores) as Scores, benchmarkIndex: median(indices) };
}
