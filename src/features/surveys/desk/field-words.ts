import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import { kindWords, secrecyWords } from '../words';
import type { Desk } from './compose-store';
import { linesIn } from './draft-form';
import { askedWords, questionKindWords } from './words';

/** The fields of a survey, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  title: { label: '标题', words: ({ title }) => title },
  intro: { label: '说明', words: ({ intro }) => intro },
  kind: { label: '办什么', words: ({ kind }) => kindWords[kind] },
  isSecret: { label: '记名', words: ({ isSecret }) => secrecyWords(isSecret) },
  questions: {
    label: '题目',
    words: ({ questions }) =>
      questions
        .map(({ kind, title, isRequired, rows, options, onlyKey, onlyOptions }, at) =>
          [
            `${at + 1}. ${title}（${questionKindWords[kind]}，${isRequired ? '必答' : '可以不答'}）`,
            onlyKey && askedOf(questions, onlyKey, onlyOptions),
            kind === 'matrix' && rows,
            kind !== 'scale' && kind !== 'text' && options,
          ]
            .filter((line) => line)
            .join('\n'),
        )
        .join('\n'),
  },
  candidates: { label: '候选人', words: ({ candidates }) => candidates },
  seats: { label: '名额', words: ({ seats }) => seats },
  closeDay: { label: '截止日期', words: ({ closeDay }) => closeDay ?? '' },
  closeTime: { label: '截止时间', words: ({ closeTime }) => closeTime },
  selfDay: { label: '自评截止日期', words: ({ selfDay }) => selfDay ?? '' },
  selfTime: { label: '自评截止时间', words: ({ selfTime }) => selfTime },
  showsTally: { label: '本人看得到票数', words: ({ showsTally }) => (showsTally ? '是' : '否') },
  unitId: { label: '组织单元', words: ({ unitId }, { units }) => (unitId === null ? '' : unitNames(units, [unitId])) },
  scope: { label: '谁参加', words: ({ scope }, { units }) => unitNames(units, scope) },
  follows: { label: '接着哪一项', words: ({ follows }) => (follows === null ? '' : '有') },
};

/** Of whom alone a question is asked. */
function askedOf(questions: Desk['form']['questions'], onlyKey: string, onlyOptions: readonly number[]): string | null {
  const at = questions.findIndex(({ key }) => key === onlyKey);
  const asked = questions[at];
  return asked ? askedWords(at, linesIn(asked.options), onlyOptions) : null;
}
