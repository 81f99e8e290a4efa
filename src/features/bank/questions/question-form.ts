import * as v from 'valibot';
import { questionType } from '../../../../core/bank/question';
import { countBlanks } from '../../../../core/bank/rules/blanks';
import { integer } from '../../../../core/kernel/fields';

/** The fields that an editor fills in. Kept on the device while incomplete, so any may be empty. */
export const questionForm = v.object({
  unitId: v.string(),
  type: questionType,
  topic: v.string(),
  difficulty: integer,
  stem: v.string(),
  /** In the order of their letters. */
  options: v.array(v.object({ id: v.string(), text: v.string(), isRight: v.boolean() })),
  verdict: v.nullable(v.boolean()),
  /** For each blank the accepted wordings, one per line. */
  blanks: v.array(v.string()),
  /** Absent in forms that were kept before there was a choice. */
  anyOrder: v.optional(v.boolean(), false),
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
  anyOrder: false,
  explanation: '',
  source: { document: '', version: '', article: '', quote: '' },
});

export const emptyOption = (id: string): FormOption => ({ id, text: '', isRight: false });

/** The text of each blank that the stem has now; fields of removed blanks are ignored. */
export const blanksOf = ({ stem, blanks }: Pick<QuestionForm, 'stem' | 'blanks'>): string[] =>
  Array.from({ length: countBlanks(stem) }, (_unused, index) => blanks[index] ?? '');

/** Moves an option one place up or down, together with its mark as right. */
export function moved(options: readonly FormOption[], index: number, step: -1 | 1): FormOption[] {
  const next = [...options];
  const [option] = next.splice(index, 1);
  if (option) next.splice(Math.max(0, index + step), 0, option);
  return next;
}
