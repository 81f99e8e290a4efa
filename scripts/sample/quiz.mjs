import { SampleRefused } from './cloud-client.mjs';
import { withWrongKeys } from './desk.mjs';
import { ADMIN } from './organisation.mjs';

const BATCH = 100;

export async function loadQuestions(cloud, content, unitId) {
  const bank = withWrongKeys(content.questions, content.desk.corrections);
  for (let from = 0; from < bank.length; from += BATCH) {
    const questions = bank.slice(from, from + BATCH);
    const { problems } = await cloud.ask(ADMIN, 'bank', 'importQuestions', { unitId, questions });
    if (problems.length > 0) throw new SampleRefused(`试题 ${problems[0].questionId}：${problems[0].message}`);
  }
  const { shortages } = await cloud.ask(ADMIN, 'quiz', 'setBlueprint', { unitId, blueprint: content.blueprint });
  if (shortages.length > 0) throw new SampleRefused(`题库不够组卷：${JSON.stringify(shortages)}`);
}

/** Returns this week's paper, drawing it unless the timer already has. */
export async function drawWeeklyTest(cloud, unitId) {
  const { papers } = await cloud.ask(ADMIN, 'quiz', 'drawWeeklyTest', { unitId });
  return papers[0];
}
