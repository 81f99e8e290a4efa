import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { listActivities } from '../../core/activities/contract';
import { openDesk } from '../../core/bank/questions/contract';
import { openWeek } from '../../core/checkin/contract';
import { listCourses } from '../../core/classroom/contract';
import { listBoard } from '../../core/disclosure/board-contract';
import { openDiscussion } from '../../core/discussion/contract';
import { listPosts } from '../../core/feed/contract';
import { openHome } from '../../core/home/contract';
import type { Endpoint } from '../../core/kernel/endpoint';
import { listMyLetters } from '../../core/letters/contract';
import { listStatutes } from '../../core/library/contract';
import { listNotes } from '../../core/notebook/contract';
import { whoAmI } from '../../core/org/contract';
import { openPractice } from '../../core/practice/contract';
import { listWeeklyTests } from '../../core/quiz/attempts/contract';
import { openSubscription } from '../../core/reminders/contract';
import { downloadReport } from '../../core/reports/contract';
import { search } from '../../core/search/contract';
import { listAssignments } from '../../core/statistics/contract';
import { listSurveys } from '../../core/surveys/contract';
import { listCalls } from '../../core/works/contract';
import { invocationContext, platformVariables } from '../../local/functions/platform-variables';
import type { LocalCloud } from '../../local/local-cloudbase';
import { median } from './median';

export interface ColdStart {
  /** Size of the bundle. */
  bytes: number;
  /** Time to read and run the bundle, in ms. */
  requireMs: number;
  /** Time from the start of reading to the first answer, which takes one database request, in ms. */
  firstAnswerMs: number;
}

/** Fresh processes per function; the median is reported. */
export const COLD_STARTS = 5;

/**
 * One query per function, called by an unknown visitor: the function looks the caller up in the database and answers.
 */
const FIRST_CALLS: readonly Endpoint[] = [
  listActivities,
  openDesk,
  openWeek,
  listCourses,
  listBoard,
  openDiscussion,
  listPosts,
  openHome,
  listMyLetters,
  listStatutes,
  listNotes,
  whoAmI,
  openPractice,
  listWeeklyTests,
  openSubscription,
  downloadReport,
  search,
  listAssignments,
  listSurveys,
  listCalls,
];

/** What a new instance in the cloud does first, with its times. */
const PROGRAM = `
const [file, event, context] = process.argv.slice(1);
console.log = () => {}; // the line that a function logs
const from = performance.now();
const { main } = require(file);
const required = performance.now();
main(JSON.parse(event), JSON.parse(context)).then((answer) => {
  const figures = { requireMs: required - from, firstAnswerMs: performance.now() - from, code: answer.ok ? 'OK' : answer.code };
  process.stdout.write(JSON.stringify(figures), () => process.exit());
});
`;

const figures = v.object({ requireMs: v.number(), firstAnswerMs: v.number(), code: v.picklist(['OK', 'NOT_BOUND']) });

type Cloud = Pick<LocalCloud, 'adminUrl' | 'adminKey'>;

/** Starts every built function in fresh processes against this cloud. Returns the medians by function name. */
export async function measureColdStarts(dist: string, cloud: Cloud): Promise<Record<string, ColdStart>> {
  const functionsDir = path.join(dist, 'cloudfunctions');
  const measured: Record<string, ColdStart> = {};
  for (const name of readdirSync(functionsDir).sort()) {
    const first = FIRST_CALLS.find(({ fn }) => fn === name);
    if (!first) throw new Error(`no first call of ${name} is known`);
    const file = path.join(functionsDir, name, 'index.js');
    const runs: v.InferOutput<typeof figures>[] = [];
    for (let run = 0; run < COLD_STARTS; run += 1) runs.push(await startOnce(file, first, cloud));
    measured[name] = {
      bytes: statSync(file).size,
      requireMs: Math.round(median(runs.map(({ requireMs }) => requireMs))),
      firstAnswerMs: Math.round(median(runs.map(({ firstAnswerMs }) => firstAnswerMs))),
    };
  }
  return measured;
}

async function startOnce(file: string, { fn, action }: Endpoint, { adminUrl, adminKey }: Cloud) {
  const context = invocationContext({
    functionName: fn,
    requestId: 'cold-start',
    timeout: 60_000,
    caller: { openid: 'stranger' },
  });
  const input = action === search.action ? { text: '学习' } : {};
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-e', PROGRAM, file, JSON.stringify({ action, input }), JSON.stringify(context)],
    { env: { ...process.env, ...platformVariables(adminUrl, adminKey) } },
  );
  return v.parse(figures, JSON.parse(stdout));
}
