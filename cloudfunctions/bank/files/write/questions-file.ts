import type { QuestionFormat } from '../../../../core/bank/imports/import';
import type { Question } from '../../../../core/bank/question';
import type { Draft } from '../../../../core/bank/rules/formats/draft';
import { judgeDraft } from '../../../../core/bank/rules/formats/judge-draft';
import { readAiken } from '../../../../core/bank/rules/formats/read/aiken';
import { readGift } from '../../../../core/bank/rules/formats/read/gift';
import { readPlainText } from '../../../../core/bank/rules/formats/read/plain-text';
import { representable } from '../../../../core/bank/rules/formats/representable';
import { sameBody } from '../../../../core/bank/rules/formats/same-question';
import { EXPLANATIONS, GUIDE_SHEET } from '../../../../core/bank/rules/formats/template';
import { writeAiken } from '../../../../core/bank/rules/formats/write/aiken';
import { writeGift } from '../../../../core/bank/rules/formats/write/gift';
import { writePlainText } from '../../../../core/bank/rules/formats/write/plain-text';
import { typedCell, writeTable } from '../../../../core/bank/rules/formats/write/table';
import { writeXlsx } from '../../../_kit/xlsx';
import { writeCsv } from './csv';

export interface WrittenFile {
  content: Buffer | string;
  extension: 'xlsx' | 'csv' | 'txt';
  /** Number of questions in it. */
  written: number;
}

/** Writes questions to a file of this format. Questions that the format cannot hold unchanged are left out. */
export async function writeQuestionsFile(questions: readonly Question[], format: QuestionFormat): Promise<WrittenFile> {
  switch (format) {
    case 'xlsx': {
      const content = await writeXlsx([
        { name: '试题', cells: writeTable(questions, typedCell) },
        { name: GUIDE_SHEET, cells: EXPLANATIONS },
      ]);
      return { content, extension: 'xlsx', written: questions.length };
    }
    case 'csv':
      return { content: writeCsv(writeTable(questions)), extension: 'csv', written: questions.length };
    case 'gift':
      return writeText(questions, writeGift, readGift, saysTheSame);
    case 'text':
      return writeText(questions, writePlainText, (text) => readPlainText(text).drafts, saysTheSame);
    case 'aiken':
      return writeText(questions, writeAiken, readAiken, asksTheSame);
    default:
      return format satisfies never;
  }
}

function writeText(
  questions: readonly Question[],
  write: (questions: readonly Question[]) => string,
  read: (text: string) => Draft[],
  isKept: (question: Question, draft: Draft) => boolean,
): WrittenFile {
  const able = representable(questions, write, read, isKept);
  return { content: write(able), extension: 'txt', written: able.length };
}

const NOTHING = { topic: '', difficulty: 3, source: { document: '', version: '', article: '', quote: '' } };

/** Whether reading the written question again gives the same question. */
const saysTheSame = (question: Question, draft: Draft): boolean =>
  draft.questionId === question.questionId &&
  judgeDraft(draft, { stored: question, twinId: undefined }, NOTHING, '').kind === 'same';

/** For Aiken, which holds only stem, options and key. */
const asksTheSame = ({ stem, body }: Question, draft: Draft): boolean =>
  draft.stem === stem && draft.body !== null && sameBody(body, draft.body);
