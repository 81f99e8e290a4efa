import { isGivenId, isVisible } from '../../../kernel/fields';
import type { Question, Source } from '../../question';
import { formatsOf } from '../../question-types/formats';
import { readDraft, readQuestion } from '../../read-question';
import { checkQuestions, type QuestionProblem } from '../check-questions';
import { type CellProblem, type Draft, WHOLE_ROW } from './draft';
import { sameQuestion } from './same-question';

/** Values that the importing person sets for all rows that leave them empty. */
export interface Defaults {
  topic: string;
  /** 1–5 */
  difficulty: number;
  /** Each part is '' if not set. */
  source: Source;
}

/** What the bank already has for a row. */
export interface Known {
  /** The stored question with the id that the row gives. */
  stored: Question | undefined;
  /** Id of another question with the same stem. */
  twinId: string | undefined;
  /** A paper that is open or announced can ask the stored question. */
  isInTest?: boolean;
}

/**
 * - `new`: added, ready for use
 * - `draft`: added as a draft, because it lacks an explanation or a source, and only a question that cites its source may be
 * asked; or because the key names a letter that the reader has given, and another option may be right if one is missing
 * - `changed`: a new version of the question with that id; fields that the row leaves empty keep their values
 * - `same`, `duplicate`: nothing to do
 */
export type Verdict =
  | { kind: 'new' | 'draft'; question: Question }
  | { kind: 'changed'; question: Question }
  | { kind: 'same' }
  | { kind: 'duplicate'; message: string }
  | { kind: 'problem'; problems: CellProblem[] };

/** Decides what to do with a row. `newId` is the id for a question without one in the file. */
export function judgeDraft(draft: Draft, known: Known, defaults: Defaults, newId: string): Verdict {
  if (draft.problems.length > 0) return { kind: 'problem', problems: draft.problems };
  const { stored, twinId } = known;
  // Before anything is compared: `same` or `changed` would tell whether the row has guessed the key.
  if (known.isInTest) return { kind: 'problem', problems: [IN_TEST] };
  const isNewId = draft.questionId !== '' && !stored;
  if (isNewId && !isGivenId(draft.questionId)) return { kind: 'problem', problems: [ID_PROBLEM] };
  if (twinId !== undefined) return { kind: 'duplicate', message: `题库里已有题干相同的题，编号 ${twinId}` };
  const question = filledIn(draft, stored ?? defaultsFor(defaults, newId));
  const problems = problemsOf(question, draft);
  if (problems.length > 0) return { kind: 'problem', problems };
  const read = readDraft(question);
  if (!read.ok) return { kind: 'problem', problems: [fieldProblem(read.field, question)] };
  if (stored)
    return sameQuestion(stored, read.question) ? { kind: 'same' } : { kind: 'changed', question: read.question };
  const isSure = !draft.assumed.includes('lettersGiven');
  return { kind: isSure && readQuestion(read.question).ok ? 'new' : 'draft', question: read.question };
}

type Filling = Pick<Question, 'questionId' | 'topic' | 'difficulty' | 'explanation' | 'source'>;

const defaultsFor = ({ topic, difficulty, source }: Defaults, questionId: string): Filling => ({
  questionId,
  topic,
  difficulty,
  explanation: '',
  source,
});

/** The row's own values, with `rest` for those that are missing. */
const filledIn = (draft: Draft, rest: Filling): Omit<Question, 'body'> & Pick<Draft, 'body'> => ({
  questionId: draft.questionId || rest.questionId,
  topic: draft.topic || rest.topic,
  difficulty: draft.difficulty ?? rest.difficulty,
  stem: draft.stem,
  body: draft.body,
  explanation: draft.explanation || rest.explanation,
  source: {
    document: draft.source.document || rest.source.document,
    version: draft.source.version || rest.source.version,
    article: draft.source.article || rest.source.article,
    quote: draft.source.quote || rest.source.quote,
  },
});

/** All missing fields at once; if nothing is missing, a problem with options, key or blanks. */
function problemsOf(question: ReturnType<typeof filledIn>, draft: Draft): CellProblem[] {
  const missing = [
    { column: '题干', isMissing: !isVisible(question.stem) },
    { column: '主题', isMissing: !isVisible(question.topic) },
    { column: '答案', isMissing: question.body === null },
  ].flatMap(({ column, isMissing }) => (isMissing ? [{ column, message: '没有填写' }] : []));
  if (missing.length > 0) return missing;
  const [rejected] = checkQuestions([readDraft({ ...question, questionId: draft.questionId || 'new' })]).rejected;
  return rejected ? [problemAt(rejected.problem, question)] : [];
}

function problemAt(problem: QuestionProblem, question: Pick<Question, 'stem'> & Pick<Draft, 'body'>): CellProblem {
  switch (problem.kind) {
    case 'fieldUnfit':
      return fieldProblem(problem.field, question);
    case 'optionRepeated':
      return { column: '选项', message: '有两个选项相同' };
    case 'keyNotAnOption':
      return { column: '答案', message: '答案里有选项中没有的字母' };
    case 'keyRepeated':
      return { column: '答案', message: '答案有重复' };
    case 'keyShared':
      return { column: '答案', message: '各空可以换序时，同一种写法只能写在一个空里' };
    case 'blanksDiffer':
      return {
        column: '答案',
        message: `题干里有 ${problem.inStem} 个空（____），答案有 ${problem.inKey} 个，各空之间用分号隔开`,
      };
    case 'idRepeated':
    case 'stemRepeated':
      return { column: WHOLE_ROW, message: '与前面的一行相同' };
    default:
      return problem satisfies never;
  }
}

/** A question under test is changed by a correction only, which marks its attempts again and is audited. */
export const IN_TEST: CellProblem = {
  column: WHOLE_ROW,
  message: '这道题正在考或就要考，考完再导入；题目有误请在题库里更正',
};

const ID_PROBLEM: CellProblem = { column: '编号', message: '只能用字母、数字和 _ @ . -，最多 50 个字符' };

/** For each field of the schema, its column in a file and what the schema requires. */
const FIELDS: Readonly<Record<string, CellProblem>> = {
  questionId: ID_PROBLEM,
  topic: { column: '主题', message: '最多 40 个字' },
  difficulty: { column: '难度', message: '难度是 1 到 5' },
  stem: { column: '题干', message: '最多 500 个字' },
  'body.options': { column: '选项', message: '要有 2 到 8 个选项' },
  'body.options.text': { column: '选项', message: '每个选项要有看得见的字，最多 200 个' },
  explanation: { column: '解析', message: '最多 800 个字' },
  'source.document': { column: '依据文件', message: '最多 80 个字' },
  'source.version': { column: '版本', message: '最多 40 个字' },
  'source.article': { column: '条款', message: '最多 40 个字' },
  'source.quote': { column: '原文', message: '最多 500 个字' },
};

function fieldProblem(field: string, { body }: Pick<Draft, 'body'>): CellProblem {
  if (field === 'body.key' && body) return { column: '答案', message: formatsOf(body.type).takes.keyLimits };
  return FIELDS[field] ?? { column: WHOLE_ROW, message: '不是试题的格式' };
}
