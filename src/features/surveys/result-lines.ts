import { verdictTitles } from '../../../core/surveys/appraisal';
import type { BallotOutcome, QuestionResult, SurveyResult, SurveyView } from '../../../core/surveys/contract';
import type { SurveyQuestion } from '../../../core/surveys/form';

/** What stands one below the other in a result. `percent`: length of the bar, 0–100. */
export type ResultLine = { key: string } & (
  | { kind: 'title'; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'notice'; text: string; isGood: boolean }
  | { kind: 'bar'; label: string; count: string; percent: number }
);

type Asked = Pick<SurveyView, 'questions' | 'candidates' | 'seats'>;

const percentOf = (count: number, of: number): number => (of === 0 ? 0 : Math.round((100 * count) / of));

/** What the ends of a scale mean, beside their number. */
function endWords(question: SurveyQuestion, at: number): string {
  if (question.kind !== 'scale') return '';
  const words = at === 0 ? question.low : at === question.steps - 1 ? question.high : '';
  return words === '' ? '' : `（${words}）`;
}

function questionLines(question: SurveyQuestion, result: QuestionResult | undefined): ResultLine[] {
  const { key, kind, title } = question;
  const head: ResultLine = { key, kind: 'title', text: title };
  if (kind === 'text') return [head, { key: `${key}:text`, kind: 'words', text: '文字由办理的人在导出的表里看。' }];
  if (!result || result.answered === null) {
    return [head, { key: `${key}:few`, kind: 'words', text: '人数太少，不显示。' }];
  }
  const { answered, tables } = result;
  return [
    head,
    {
      key: `${key}:answered`,
      kind: 'words',
      text: `${answered} 人回答${kind === 'rank' ? '，数字是排在第一的人数' : ''}`,
    },
    ...tables.flatMap(({ label, cells, mean }, table): ResultLine[] => [
      ...(label === '' ? [] : [{ key: `${key}:${table}`, kind: 'words' as const, text: label }]),
      ...(mean === null ? [] : [{ key: `${key}:${table}:mean`, kind: 'words' as const, text: `平均 ${mean}` }]),
      ...cells.map(
        (cell, at): ResultLine => ({
          key: `${key}:${table}:${at}`,
          kind: 'bar',
          label:
            cell.mean === null ? `${cell.label}${endWords(question, at)}` : `${cell.label}（平均第 ${cell.mean} 位）`,
          count: `${cell.count} 人`,
          percent: percentOf(cell.count, answered),
        }),
      ),
    ]),
  ];
}

const notice = (text: string, isGood = false): ResultLine => ({ key: 'notice', kind: 'notice', text, isGood });

/** Names in a line: `甲、乙`. */
const namesOf = (candidates: readonly string[], chosen: readonly number[]): string =>
  chosen.map((candidate) => candidates[candidate] ?? '').join('、');

function outcomeWords({ state, elected, tied, seatsLeft }: BallotOutcome, candidates: readonly string[]): string {
  const won = elected.length === 0 ? '没有人当选' : `${namesOf(candidates, elected)} 当选`;
  if (state === 'tied') return `${won}；${namesOf(candidates, tied)} 票数相同，第二轮选剩下的 ${seatsLeft} 个名额`;
  return seatsLeft === 0 ? won : `${won}；还有 ${seatsLeft} 个名额没有选出`;
}

function ballotLines(outcome: BallotOutcome, { candidates }: Asked): ResultLine[] {
  if (outcome.state === 'noQuorum') return [notice('未达到规定人数：投的不满名单的五分之四，没有结果。')];
  if (outcome.state === 'tooFew') return [notice('不足五张，没有结果。')];
  const { votes, valid, voided, abstained, ballots } = outcome;
  return [
    notice(`${outcomeWords(outcome, candidates)}。`, outcome.elected.length > 0),
    { key: 'sums', kind: 'words', text: `有效票 ${valid} 张，废票 ${voided} 张，弃权 ${abstained} 张` },
    ...candidates.map(
      (label, at): ResultLine => ({
        key: `candidate:${at}`,
        kind: 'bar',
        label,
        count: `${votes[at] ?? 0} 票`,
        percent: percentOf(votes[at] ?? 0, valid),
      }),
    ),
    ...(ballots.length === 0 ? [] : [{ key: 'ballots', kind: 'title' as const, text: '全部选票，按内容排好' }]),
    ...ballots.map(
      ({ picks, count }): ResultLine => ({
        key: `ballot:${picks.join()}`,
        kind: 'words',
        text: `${namesOf(candidates, picks) || '弃权'} × ${count}`,
      }),
    ),
  ];
}

const APPRAISED: Record<Appraised['state'], string> = {
  counted: '互评已经计好票；各人的等次只给本支部书记，公布评定以后本人看自己的。',
  noQuorum: '未达到规定人数：交的不满名单的五分之四，没有结果。',
  tooFew: '不足六份，没有结果。',
};

type Appraised = Extract<SurveyResult, { kind: 'appraisal' }>;

/** How many got what, against all of whom the branch has decided. */
function appraisalLines({ state, decided }: Appraised): ResultLine[] {
  const all = (decided ?? []).reduce((sum, { count }) => sum + count, 0);
  return [
    notice(APPRAISED[state], state === 'counted'),
    ...(decided ?? []).map(
      ({ verdict, count }): ResultLine => ({
        key: verdict,
        kind: 'bar',
        label: verdictTitles[verdict],
        count: `${count} 人`,
        percent: percentOf(count, all),
      }),
    ),
  ];
}

export function linesOf(result: SurveyResult, asked: Asked): ResultLine[] {
  switch (result.kind) {
    case 'tooFew':
      return [notice('不足五份，没有结果。')];
    case 'survey':
      return asked.questions.flatMap((question) =>
        questionLines(
          question,
          result.questions.find(({ key }) => key === question.key),
        ),
      );
    case 'ballot':
      return ballotLines(result.outcome, asked);
    case 'appraisal':
      return appraisalLines(result);
    default:
      return result satisfies never;
  }
}
