import { performance } from 'node:perf_hooks';
import { writeXlsx } from '../../cloudfunctions/_kit/xlsx';
import { commitImport, continueImport, startImport } from '../../core/bank/imports/contract';
import type { ImportView } from '../../core/bank/imports/import';
import type { Question } from '../../core/bank/question';
import { writeTable } from '../../core/bank/rules/formats/write/table';
import type { Subject } from './actions';
import { at } from './organisation';

export const IMPORTED_ROWS = 10_000;

const options = ['国家监察委员会', '各级监察委员会', '各级人民法院', '各级人民检察院'].map((text, index) => ({
  key: 'ABCD'.charAt(index),
  text,
}));
const CHOICE = '哪一个正确？';
const SAMPLES: readonly (Pick<Question, 'body'> & { asks: string })[] = [
  { asks: CHOICE, body: { type: 'single', options, key: 'B' } },
  { asks: CHOICE, body: { type: 'multiple', options, key: ['A', 'B'] } },
  { asks: CHOICE, body: { type: 'judge', key: true } },
  { asks: '先是____，再是____。', body: { type: 'blank', key: [['监督', '监察'], ['调查']] } },
];

const questionAt = (index: number): Question => {
  const { body, asks } = at(SAMPLES, index % SAMPLES.length);
  const words = `第 ${index} 题：依照监察法的规定，下列关于监察职责的说法`;
  return {
    questionId: `import-${index}`,
    topic: `专题${index % 40}`,
    difficulty: (index % 5) + 1,
    stem: `${words}，${asks}`,
    body,
    explanation: '条文写明监察委员会履行监督、调查、处置职责，选项里的说法要与条文对照。',
    source: { document: '监察法', version: '2024-12-25', article: '第十一条', quote: '履行监督、调查、处置职责' },
  };
};

export interface ImportFigures {
  seconds: number;
  longestMs: number;
  commitRatio: number;
}

/**
 * Imports a workbook of 10,000 questions as the page does. `seconds`: from the first call to the last; `longestMs`: the
 * longest call; `commitRatio`: the last call that wrote questions ÷ the first one.
 */
export async function measureImport({ cloud, organisation }: Subject): Promise<ImportFigures> {
  const { _id: admin } = at(organisation.members, 0);
  const table = writeTable(Array.from({ length: IMPORTED_ROWS }, (_, index) => questionAt(index)));
  const workbook = await writeXlsx([{ name: '试题', cells: table }]);

  const from = performance.now();
  let longestMs = 0;
  const started = await cloud.ask(admin, startImport, {
    unitId: organisation.root._id,
    key: 'bench',
    name: '一万题.xlsx',
    content: { kind: 'file' },
    options: {
      topic: '',
      difficulty: 3,
      source: { document: '', version: '', article: '', quote: '' },
      state: 'active',
    },
  });
  const { ticket } = started.data;
  if (!ticket) throw new Error('a file gets a ticket');
  const stored = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(workbook) });
  if (!stored.ok) throw new Error(`the storage answered ${stored.status}`);

  const { importId } = started.data.import;
  const commits: { questions: number; ms: number }[] = [];
  const untilDone = async (): Promise<ImportView> => {
    for (let before = 0; ; ) {
      const { data, cost } = await cloud.ask(admin, continueImport, { importId });
      longestMs = Math.max(longestMs, cost.ms);
      if (data.done > before) commits.push({ questions: data.done - before, ms: cost.ms });
      before = data.done;
      if (data.state !== 'reading' && data.state !== 'importing') return data;
    }
  };
  await untilDone();
  await cloud.ask(admin, commitImport, { importId });
  const { state, done } = await untilDone();
  if (state !== 'done' || done !== IMPORTED_ROWS) throw new Error(`the import is ${state} with ${done} questions`);
  return { seconds: (performance.now() - from) / 1000, longestMs, commitRatio: lastToFirst(commits) };
}

/** Time for a question, because a call on a busy machine writes fewer of them. */
function lastToFirst(commits: readonly { questions: number; ms: number }[]): number {
  const perQuestion = commits.map(({ questions, ms }) => ms / questions);
  return at(perQuestion, perQuestion.length - 1) / at(perQuestion, 0);
}
