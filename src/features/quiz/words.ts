import type { QuestionBody, QuestionType, Source } from '../../../core/bank/question';
import type { Answer } from '../../../core/quiz/answer';
import type { MarkedQuestion } from '../../../core/quiz/contract';

export const typeWords: Record<QuestionType, string> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  blank: '填空题',
};

export const correctionWords: Record<NonNullable<MarkedQuestion['correction']>, string> = {
  corrected: '已更正',
  void: '作废，人人得分',
};

export const judgeWords = (value: boolean): string => (value ? '对' : '错');

/** How a blank stands in a stem. */
const BLANK = /____/g;

/** With more than one blank, each shows the number of its field. */
export function stemWords(stem: string, blanks: number): string {
  let number = 0;
  if (blanks < 2) return stem;
  return stem.replace(BLANK, () => {
    number += 1;
    return `__（${number}）__`;
  });
}

const letters = (keys: readonly string[]): string => [...keys].sort().join('、').toUpperCase();

/** An answer on one line; null for none. */
export function answerWords(answer: Answer | null): string | null {
  if (answer === null) return null;
  switch (answer.type) {
    case 'single':
      return letters([answer.choice]);
    case 'multiple':
      return answer.choices.length > 0 ? letters(answer.choices) : null;
    case 'judge':
      return judgeWords(answer.value);
    case 'blank':
      return answer.texts.some((text) => text.trim() !== '')
        ? answer.texts.map((text) => text.trim() || '（空）').join('；')
        : null;
    default:
      return answer satisfies never;
  }
}

/** The key of a question of the bank on one line. */
export function keyWords(body: QuestionBody): string {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return body.options
        .filter(({ key }) => body.key.includes(key))
        .map(({ key, text }) => `${key} ${text}`)
        .join('；');
    case 'judge':
      return judgeWords(body.key);
    case 'blank':
      return body.key.map((variants) => variants.join(' / ')).join('；');
    default:
      return body satisfies never;
  }
}

/** Some write a document's title with its marks, some without. */
const unmarked = (title: string): string => title.replace(/^《(.+)》$/, '$1');

/** Where it is written: 《document》（version）article. */
export const sourceWords = ({ document, version, article }: Source): string =>
  `《${unmarked(document)}》（${version}）${article}`;

/** `08:05` */
export function clockWords(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** More numbers than this are not listed one by one. */
const LISTED = 5;

/** What handing in now means; `unanswered` holds the numbers of the questions, from 1. */
export function handInWords(unanswered: readonly number[], total: number): string {
  if (unanswered.length === 0) return `${total} 题都已作答。交卷后不能再改。`;
  const which = unanswered.length <= LISTED ? `（第 ${unanswered.join('、')} 题）` : '';
  return `还有 ${unanswered.length} 题没有作答${which}。交卷后不能再改。`;
}
