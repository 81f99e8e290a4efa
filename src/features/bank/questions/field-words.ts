import type { FieldWords } from '@/desk/overtaken';
import { typeWord } from '../../quiz/public-workbench';
import { difficultyWords, fieldWords as words } from '../words';
import type { Editing } from './compose-store';
import { LETTERS } from './question-form';

/** The fields of a question's form, for comparisons. */
export const fieldWords: FieldWords<Editing['form'], Editing['around']> = {
  unitId: {
    label: '题库',
    words: ({ unitId }, { units }) => units.find((unit) => unit.unitId === unitId)?.name ?? '',
  },
  type: { label: '题型', words: ({ type }) => typeWord(type) },
  topic: { label: words.topic, words: ({ topic }) => topic },
  difficulty: { label: words.difficulty, words: ({ difficulty }) => difficultyWords(difficulty) },
  stem: { label: words.stem, words: ({ stem }) => stem },
  options: {
    label: words.options,
    words: ({ options }) =>
      options.map(({ text, isRight }, index) => `${LETTERS[index]}. ${text}${isRight ? '（对）' : ''}`).join('\n'),
  },
  verdict: { label: words.key, words: ({ verdict }) => (verdict === null ? '' : verdict ? '对' : '错') },
  blanks: {
    label: '各空的答案',
    words: ({ blanks }) =>
      blanks.map((blank, index) => `第 ${index + 1} 空：${blank.split('\n').join('／')}`).join('\n'),
  },
  anyOrder: { label: '各空可以换序', words: ({ anyOrder }) => (anyOrder ? '是' : '否') },
  explanation: { label: words.explanation, words: ({ explanation }) => explanation },
  source: {
    label: words.source,
    words: ({ source: { document, version, article, quote } }) => [document, version, article, quote].join('\n'),
  },
};
