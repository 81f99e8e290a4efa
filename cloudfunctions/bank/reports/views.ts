import type { MyReport } from '../../../core/bank/reports/contract';
import type { ReportedQuestion } from '../../../core/bank/reports/workbench-contract';
import type { Database } from '../../_kit/database';
import { countAttemptsAsking } from '../../quiz/public';
import type { QuestionDoc } from '../documents';
import { questionRowOf } from '../questions/views';
import type { ReportDoc } from './repository';

/**
 * `isSecret`: a paper can still ask the member the question, so the answer is hidden because it could reveal the key.
 */
export const myReportOf = (report: ReportDoc, isSecret: boolean): MyReport => ({
  question: report.question,
  reason: report.reason,
  text: report.text,
  at: report.at,
  state: isSecret && report.state === 'answered' ? 'waiting' : report.state,
  answer: isSecret ? '' : report.answer,
});

/** What a member wrote may tell the key, so whoever can still be asked the question reads it later. */
const LATER = '（您还会考到这道题，说明考完再看）';

/** A question with the reports about it, without names. One request. `isSecret`: see `myReportOf`. */
export async function reportedQuestionOf(
  db: Database,
  question: QuestionDoc,
  reports: readonly ReportDoc[],
  isSecret: boolean,
): Promise<ReportedQuestion> {
  return {
    question: questionRowOf(question),
    asked: await countAttemptsAsking(db, question._id),
    reports: reports
      .filter(({ subject }) => subject === question._id)
      .sort((one, other) => other.at - one.at)
      .map(({ version, reason, text, at, check }) => ({
        version,
        reason,
        text: isSecret && text !== '' ? LATER : text,
        at,
        check: check ? { verdict: check.verdict, about: check.about } : null,
      })),
  };
}
