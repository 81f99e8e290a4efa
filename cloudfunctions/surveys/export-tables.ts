import { clockOf, dayKey } from '../../core/kernel/calendar';
import { FEWEST_SHOWN } from '../../core/kernel/fewest-shown';
import { MARKS, markTitles, verdictTitles } from '../../core/surveys/appraisal';
import type { AppraisalTable } from '../../core/surveys/appraisal-contract';
import type { BallotOutcome, QuestionResult } from '../../core/surveys/contract';
import type { AnswerValue, SurveyQuestion } from '../../core/surveys/form';
import type { Database } from '../_kit/database';
import type { Sheet } from '../_kit/xlsx';
import { findSealed } from './counting';
import { wordsIn } from './papers';
import { type AnswersDoc, findAnswers, type OutcomeDoc, type SurveyDoc } from './repository';
import { tableOf } from './table';

const TOTALS_HEADER = ['题目', '行', '选项', '人数', '平均'];

/** What is not shown says so and nothing else. */
function totalsOf(questions: readonly SurveyQuestion[], results: readonly QuestionResult[]): string[][] {
  const rows = questions.flatMap(({ key, title, kind }) => {
    if (kind === 'text') return [];
    const result = results.find((one) => one.key === key);
    if (!result || result.answered === null) return [[title, '', '人数太少，不显示', '', '']];
    return result.tables.flatMap(({ label, cells, mean }) => [
      ...cells.map((cell) => [
        title,
        label,
        cell.label,
        String(cell.count),
        cell.mean === null ? '' : String(cell.mean),
      ]),
      ...(mean === null ? [] : [[title, label, '平均', '', String(mean)]]),
    ]);
  });
  return [TOTALS_HEADER, ...rows];
}

function answerWords(question: SurveyQuestion, value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  switch (question.kind) {
    case 'scale':
    case 'text':
      return String(value);
    case 'matrix':
      return question.rows
        .map((row, at) => `${row}：${question.options[Array.isArray(value) ? (value[at] ?? -1) : -1] ?? ''}`)
        .join('；');
    case 'rank':
      return (Array.isArray(value) ? value : []).map((option) => question.options[option] ?? '').join(' > ');
    case 'one':
    case 'many':
      return (Array.isArray(value) ? value : [value]).map((option) => question.options[option] ?? '').join('；');
    default:
      return question satisfies never;
  }
}

const namedRows = (questions: readonly SurveyQuestion[], handedIn: readonly AnswersDoc[]): string[][] => [
  ['姓名', '单元', '交的时间', ...questions.map(({ title }) => title)],
  ...handedIn.map(({ name, unitName, at, answers }) => {
    const values = new Map(answers.map(({ key, value }) => [key, value]));
    return [
      name,
      unitName,
      `${dayKey(at)} ${clockOf(at)}`,
      ...questions.map((question) => answerWords(question, values.get(question.key))),
    ];
  }),
];

/** Sorted by what they say: nothing tells what came first, or which belong together. */
async function secretTexts(db: Database, { questions, roll }: SurveyDoc): Promise<Sheet[]> {
  if (!roll) return [];
  const texts = questions.filter(({ kind }) => kind === 'text');
  const sheets: Sheet[] = [];
  for (const [at, { title }] of texts.entries()) {
    const words = (await findSealed(db, roll.id, `t${at}`)).map(wordsIn).sort();
    const cells = words.length < FEWEST_SHOWN ? [['不足五人，不显示']] : words.map((word) => [word]);
    sheets.push({ name: `文字${at + 1}`, cells: [[title], ...cells] });
  }
  return sheets;
}

/** The sorted ballots are in it once they are published, as on the page. */
function ballotSheets({ candidates, areBallotsShown }: SurveyDoc, outcome: BallotOutcome): Sheet[] {
  const nameOf = (candidate: number): string => candidates[candidate] ?? '';
  const votes = candidates.map((name, at) => [
    name,
    String(outcome.votes[at] ?? 0),
    outcome.elected.includes(at) ? '当选' : outcome.tied.includes(at) ? '票数相同' : '',
  ]);
  const ballots = outcome.ballots.map(({ picks, count }) => [picks.map(nameOf).join('；') || '弃权', String(count)]);
  return [
    { name: '得票', cells: [['候选人', '得票', '结果'], ...votes] },
    ...(areBallotsShown ? [{ name: '选票', cells: [['选了', '张数'], ...ballots] }] : []),
  ];
}

/** One row a member with what they were given and what was decided, never with what they gave. */
function appraisalSheets({ state, rows }: AppraisalTable): Sheet[] | null {
  const decided = rows.flatMap(({ name, decision }) =>
    decision ? [[name, verdictTitles[decision.verdict], decision.words]] : [],
  );
  if (state !== 'counted' && decided.length === 0) return null;
  const given = rows.map(({ name, counts }) => [
    name,
    ...MARKS.map((mark) => (counts === null ? '' : String(counts[mark]))),
  ]);
  return [
    ...(state === 'counted'
      ? [{ name: '测评', cells: [['姓名', ...MARKS.map((mark) => markTitles[mark])], ...given] }]
      : []),
    ...(decided.length === 0 ? [] : [{ name: '评定', cells: [['姓名', '等次', '意见'], ...decided] }]),
  ];
}

/**
 * The sheets of what has been counted: of a named survey a row a person and the totals, of a secret one tables only; null
 * if there is no result.
 */
export async function sheetsOf(
  db: Database,
  survey: SurveyDoc,
  { result }: Pick<OutcomeDoc, 'result'>,
): Promise<Sheet[] | null> {
  if (result.kind === 'ballot') {
    const { state } = result.outcome;
    return state === 'decided' || state === 'tied' ? ballotSheets(survey, result.outcome) : null;
  }
  if (result.kind === 'appraisal') {
    const table = await tableOf(db, survey, { result });
    return table && appraisalSheets(table);
  }
  if (!survey.roll) {
    const named: Sheet = { name: '回答', cells: namedRows(survey.questions, await findAnswers(db, survey._id)) };
    if (result.kind === 'tooFew') return [named];
    return [named, { name: '合计', cells: totalsOf(survey.questions, result.questions) }];
  }
  if (result.kind === 'tooFew') return null;
  return [{ name: '合计', cells: totalsOf(survey.questions, result.questions) }, ...(await secretTexts(db, survey))];
}
