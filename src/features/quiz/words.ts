import { versionWords } from '@/ui/friendly-time';
import type { Source } from '../../../core/bank/question';
import { type QuestionType, SHAPES } from '../../../core/bank/question-types/shapes';
import type { MarkedQuestion } from '../../../core/quiz/attempts/contract';

export const typeWord = (type: QuestionType): string => SHAPES[type].name;

export const correctionWords: Record<NonNullable<MarkedQuestion['correction']>, string> = {
  corrected: '已更正',
  void: '作废，人人得分',
};

/** A blank in a stem. */
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

/** Titles of documents may be written with 《》 or without. */
const unmarked = (title: string): string => title.replace(/^《(.+)》$/, '$1');

/** The source as 《监察法》（2024年12月25日版）第三条. */
export const sourceWords = ({ document, version, article }: Source): string =>
  `《${unmarked(document)}》（${versionWords(version)}）${article}`;

/** `08:05` */
export function clockWords(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** More numbers than this are not listed one by one. */
const LISTED = 5;

/** The consequence of handing in now, for the confirmation. `unanswered` holds numbers of questions, from 1. */
export function handInWords(unanswered: readonly number[], total: number): string {
  if (unanswered.length === 0) return `${total} 题都已作答。交卷后不能再改。`;
  const which = unanswered.length <= LISTED ? `（第 ${unanswered.join('、')} 题）` : '';
  return `还有 ${unanswered.length} 题没有作答${which}。交卷后不能再改。`;
}
