import type { QuestionBody } from '../../../core/bank/question';
import type { QuestionContent } from '../../../core/bank/questions/contract';
import { bodyProblem } from '../../../core/bank/rules/check-questions';
import { storedVersion } from '../../../core/bank/rules/source-version';
import { formFor } from './question-types/forms';
import { emptyForm, type QuestionForm } from './questions/question-form';

/** The form for a question of the bank. */
export const formOf = (
  unitId: string,
  { body, topic, difficulty, stem, explanation, source }: QuestionContent,
): QuestionForm => ({
  ...emptyForm(unitId),
  type: body.type,
  topic,
  difficulty,
  stem,
  explanation,
  source: { ...source },
  ...formFor(body.type).fill(body),
});

/** The body as written so far; it may be incomplete. */
export const bodyOf = (form: QuestionForm): QuestionBody => formFor(form.type).bodyOf(form);

export const contentOf = (form: QuestionForm): QuestionContent => ({
  topic: form.topic.trim(),
  difficulty: form.difficulty,
  stem: form.stem.trim(),
  body: bodyOf(form),
  explanation: form.explanation.trim(),
  source: {
    document: form.source.document.trim(),
    version: storedVersion(form.source.version.trim()),
    article: form.source.article.trim(),
    quote: form.source.quote.trim(),
  },
});

export type FormProblem = 'unitId' | 'stem' | 'body' | 'topic' | 'explanation' | 'source';
export type FormProblems = Partial<Record<FormProblem, string>>;

/** Message for each field that is missing or wrong. */
export function problemsOf(form: QuestionForm): FormProblems {
  const { topic, stem, explanation, source } = contentOf(form);
  const problems: FormProblems = {};
  const lacking = formFor(form.type).stemProblem(stem);
  if (form.unitId === '') problems.unitId = '请选择放进哪个单元的题库。';
  if (stem === '') problems.stem = '请写题干。';
  else if (lacking !== null) problems.stem = lacking;
  if (topic === '') problems.topic = '请填写主题。';
  if (explanation === '') problems.explanation = '请写解析。';
  if (Object.values(source).some((words) => words === '')) problems.source = '文件、版本、条款和原文都要填写。';
  const body = answerProblem(form);
  if (body !== null) problems.body = body;
  return problems;
}

function answerProblem(form: QuestionForm): string | null {
  const body = bodyOf(form);
  const missing = formFor(form.type).answerProblem(form, body);
  if (missing !== null) return missing;
  const problem = bodyProblem(form.stem.trim(), body);
  if (problem?.kind === 'optionRepeated') return '选项有重复。';
  if (problem?.kind === 'keyShared') return '各空可以换序时，同一种写法只能写在一个空里。';
  return problem?.kind === 'keyRepeated' ? '同一个空的答案有重复。' : null;
}

/** Whether both forms would be saved as the same question. */
export const isSameForm = (one: QuestionForm, other: QuestionForm): boolean =>
  JSON.stringify([one.unitId, one.verdict, contentOf(one)]) ===
  JSON.stringify([other.unitId, other.verdict, contentOf(other)]);
