import type { Follows, SurveyFields } from '../workbench-contract';

type Lists = 'questions' | 'candidates' | 'scope';
/** The fields as they are written, or kept; one from before there were appraisals has no terms. */
type Fields = Omit<SurveyFields, Lists | 'terms'> & {
  readonly [Name in Lists]: Readonly<SurveyFields[Name]>;
} & { terms?: SurveyFields['terms'] };

/** What a survey of its kind has of the fields: what others have is empty in it. */
export const fitted = <Given extends Fields>(fields: Given) => ({
  ...fields,
  isSecret: fields.isSecret || fields.kind !== 'survey',
  questions: fields.kind === 'survey' ? fields.questions : [],
  candidates: fields.kind === 'ballot' ? fields.candidates : [],
  seats: fields.kind === 'ballot' ? fields.seats : 0,
  terms: fields.kind === 'appraisal' ? (fields.terms ?? null) : null,
});

/** What a survey tells its readers: two that tell the same are one. */
export function surveyText({ follows, ...fields }: Fields & { follows: Follows | null }) {
  const { title, intro, kind, isSecret, questions, candidates, seats, closesAt, terms, unitId, scope } = fitted(fields);
  return {
    title,
    intro,
    kind,
    isSecret,
    questions,
    candidates,
    seats,
    closesAt,
    // Left out where there is none, as in what was written before there were any.
    ...(terms && { terms }),
    ...(follows && { follows }),
    unitId,
    scope,
  };
}
