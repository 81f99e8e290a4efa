import { isDistinct } from '../../kernel/is-distinct';
import { nameKeyOf } from '../../kernel/name-key';
import type { AppraisalTerms } from '../appraisal';
import {
  MOST_CANDIDATES,
  MOST_QUESTIONS,
  MOST_SECRET_TEXTS,
  MOST_VOTED_SEATS,
  optionsIn,
  rowsIn,
  type SurveyKind,
  type SurveyQuestion,
} from '../form';

export interface Form {
  kind: SurveyKind;
  isSecret: boolean;
  questions: readonly SurveyQuestion[];
  candidates: readonly string[];
  seats: number;
  terms: AppraisalTerms | null;
  unitId: string;
  scope: readonly string[];
}

/** Two that look the same would share what was meant for one. */
const lookDifferent = (words: readonly string[]): boolean => isDistinct(words.map(nameKeyOf));

/** Whether `onlyIf` names an earlier choice and options that it has. */
function followsEarlier({ onlyIf }: SurveyQuestion, earlier: readonly SurveyQuestion[]): boolean {
  if (onlyIf === null) return true;
  const asked = earlier.find(({ key }) => key === onlyIf.key);
  if (!asked || (asked.kind !== 'one' && asked.kind !== 'many')) return false;
  return onlyIf.options.every((option) => option < asked.options.length);
}

function areQuestionsRight(questions: readonly SurveyQuestion[], isSecret: boolean): boolean {
  const texts = questions.filter(({ kind }) => kind === 'text').length;
  return (
    questions.length > 0 &&
    questions.length <= MOST_QUESTIONS &&
    (!isSecret || texts <= MOST_SECRET_TEXTS) &&
    isDistinct(questions.map(({ key }) => key)) &&
    questions.every((question, at) => followsEarlier(question, questions.slice(0, at))) &&
    questions.every((question) => lookDifferent(optionsIn(question)) && lookDifferent(rowsIn(question)))
  );
}

/** Whether it can be put to members: what a draft may leave open, it may not. */
export function isFormRight({ kind, isSecret, questions, candidates, seats, terms, unitId, scope }: Form): boolean {
  if (kind === 'survey') return areQuestionsRight(questions, isSecret);
  // The members of one branch grade each other.
  if (kind === 'appraisal') return isSecret && terms !== null && scope.every((one) => one === unitId);
  return (
    isSecret &&
    candidates.length >= 2 &&
    candidates.length <= MOST_CANDIDATES &&
    lookDifferent(candidates) &&
    seats >= 1 &&
    seats <= MOST_VOTED_SEATS &&
    seats < candidates.length
  );
}
