import * as v from 'valibot';
import type { QuestionContent } from '../../../core/bank/desk-contract';
import type { QuestionBody } from '../../../core/bank/question';
import { countBlanks } from '../../../core/bank/rules/blanks';
import { bodyProblem } from '../../../core/bank/rules/check-questions';
import { integer } from '../../../core/kernel/fields';

/** What an editor fills in. Kept on the device as it is, so it may be half done. */
export const questionForm = v.object({
  unitId: v.string(),
  type: v.picklist(['single', 'multiple', 'judge', 'blank']),
  topic: v.string(),
  difficulty: integer,
  stem: v.string(),
  /** In the order in which they are lettered. */
  options: v.array(v.object({ id: v.string(), text: v.string(), isRight: v.boolean() })),
  verdict: v.nullable(v.boolean()),
  /** Per blank, the accepted wordings, one a line. */
  blanks: v.array(v.string()),
  explanation: v.string(),
  source: v.object({ document: v.string(), version: v.string(), article: v.string(), quote: v.string() }),
});
export type QuestionForm = v.InferOutput<typeof questionForm>;
export type FormOption = QuestionForm['options'][number];

export const LETTERS = 'ABCDEFGH';
export const MOST_OPTIONS = LETTERS.length;
export const FEWEST_OPTIONS = 2;
const USUAL_OPTIONS = 4;

export const emptyForm = (unitId: string): QuestionForm => ({
  unitId,
  type: 'single',
  topic: '',
  difficulty: 2,
  stem: '',
  options: Array.from({ length: USUAL_OPTIONS }, (_unused, index) => emptyOption(`o${index}`)),
  verdict: null,
  blanks: [],
  explanation: '',
  source: { document: '', version: '', article: '', quote: '' },
});

export const emptyOption = (id: string): FormOption => ({ id, text: '', isRight: false });

export function formOf(unitId: string, content: QuestionContent): QuestionForm {
  const { body, topic, difficulty, stem, explanation, source } = content;
  const empty = emptyForm(unitId);
  return {
    ...empty,
    type: body.type,
    topic,
    difficulty,
    stem,
    explanation,
    source: { ...source },
    options:
      'options' in body
        ? body.options.map(({ key, text }) => ({ id: `o${key}`, text, isRight: body.key.includes(key) }))
        : empty.options,
    verdict: body.type === 'judge' ? body.key : null,
    blanks: body.type === 'blank' ? body.key.map((variants) => variants.join('\n')) : [],
  };
}

const letterOf = (index: number): string => LETTERS.charAt(index);
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The fields of the blanks that the stem has, whatever was written for others before. */
export const blanksOf = ({ stem, blanks }: Pick<QuestionForm, 'stem' | 'blanks'>): string[] =>
  Array.from({ length: countBlanks(stem) }, (_unused, index) => blanks[index] ?? '');

/** The body as far as it is written. */
export function bodyOf(form: QuestionForm): QuestionBody {
  const options = form.options.map(({ text }, index) => ({ key: letterOf(index), text: text.trim() }));
  const right = options.filter((_option, index) => form.options[index]?.isRight).map(({ key }) => key);
  switch (form.type) {
    case 'single':
      return { type: 'single', options, key: right[0] ?? '' };
    case 'multiple':
      return { type: 'multiple', options, key: right };
    case 'judge':
      return { type: 'judge', key: form.verdict ?? false };
    case 'blank':
      return { type: 'blank', key: blanksOf(form).map(linesOf) };
    default:
      return form.type satisfies never;
  }
}

export const contentOf = (form: QuestionForm): QuestionContent => ({
  topic: form.topic.trim(),
  difficulty: form.difficulty,
  stem: form.stem.trim(),
  body: bodyOf(form),
  explanation: form.explanation.trim(),
  source: {
    document: form.source.document.trim(),
    version: form.source.version.trim(),
    article: form.source.article.trim(),
    quote: form.source.quote.trim(),
  },
});

export type FormProblem = 'unitId' | 'stem' | 'body' | 'topic' | 'explanation' | 'source';
export type FormProblems = Partial<Record<FormProblem, string>>;

/** What is still missing, in words for each part. */
export function problemsOf(form: QuestionForm): FormProblems {
  const { topic, stem, explanation, source } = contentOf(form);
  const problems: FormProblems = {};
  if (form.unitId === '') problems.unitId = '请选择放进哪个单元的题库。';
  if (stem === '') problems.stem = '请写题干。';
  else if (form.type === 'blank' && countBlanks(stem) === 0)
    problems.stem = '填空题的题干里要有空，写四个下划线：____。';
  if (topic === '') problems.topic = '请填写主题。';
  if (explanation === '') problems.explanation = '请写解析。';
  if (Object.values(source).some((words) => words === '')) problems.source = '文件、版本、条款和原文都要填写。';
  const body = answerProblem(form);
  if (body !== null) problems.body = body;
  return problems;
}

function answerProblem(form: QuestionForm): string | null {
  const body = bodyOf(form);
  if ('options' in body && body.options.some(({ text }) => text === '')) return '选项还有空着的。';
  if (body.type === 'single' && body.key === '') return '请选出正确的一项。';
  if (body.type === 'multiple' && body.key.length === 0) return '请选出正确的各项。';
  if (body.type === 'judge') return form.verdict === null ? '请选择对或错。' : null;
  if (body.type === 'blank' && body.key.some((variants) => variants.length === 0)) return '每个空都要有答案。';
  const problem = bodyProblem(form.stem.trim(), body);
  if (problem?.kind === 'optionRepeated') return '选项有重复。';
  return problem?.kind === 'keyRepeated' ? '同一个空的答案有重复。' : null;
}

/** Whether saving one after the other would change nothing. */
export const isSameForm = (one: QuestionForm, other: QuestionForm): boolean =>
  JSON.stringify([one.unitId, one.verdict, contentOf(one)]) ===
  JSON.stringify([other.unitId, other.verdict, contentOf(other)]);

/** Moves an option one place up or down; its right or wrong goes along. */
export function moved(options: readonly FormOption[], index: number, step: -1 | 1): FormOption[] {
  const next = [...options];
  const [option] = next.splice(index, 1);
  if (option) next.splice(Math.max(0, index + step), 0, option);
  return next;
}

/** Marks an option as right: of `single` it is the only one. */
export const marked = (form: QuestionForm, id: string): FormOption[] =>
  form.options.map((option) => {
    if (option.id === id) return { ...option, isRight: form.type === 'single' || !option.isRight };
    return form.type === 'single' ? { ...option, isRight: false } : option;
  });
