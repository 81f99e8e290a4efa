import type { QuestionBody, QuestionType } from '../../question';
import { countBlanks } from '../question-shape';
import type { CellProblem } from './draft';
import { readBlanks } from './separated';
import { readJudgement, readLetters, readType, saysChoice, TYPE_NAMES } from './words';

export interface WrittenBody {
  /** 题型 as it is written; '' when it is not. */
  type: string;
  options: readonly { key: string; text: string }[];
  /** 答案 as it is written. */
  key: string;
  stem: string;
}

interface Composed {
  /** With blanks as we mark them. */
  stem: string;
  body: QuestionBody | null;
  problems: CellProblem[];
}

const MARKED_BLANK = /_{2,}|＿+|[（(【[][\s_]*[）)\]】]/g;
const BLANK = '____';

/**
 * Options and key as people write them, as a body. Where the type is not said, it follows from what is there: options
 * with one letter, or several; a judgement; else the words for the blanks.
 */
export function composeBody(written: WrittenBody): Composed {
  const stated = readType(written.type);
  if (written.type !== '' && stated === null && !saysChoice(written.type)) {
    return refused(written, '题型', `没有“${written.type}”这种题型，可填：${Object.values(TYPE_NAMES).join('、')}`);
  }
  const key = written.key.trim();
  if (key === '') return refused(written, '答案', '没有答案');
  const options = written.options.filter(({ text }) => text !== '');
  if (options.length > 0) return withOptions({ ...written, key, options }, stated);
  if (stated === 'single' || stated === 'multiple' || saysChoice(written.type)) {
    return refused(written, '选项', '没有选项');
  }
  return withoutOptions({ ...written, key }, stated);
}

const refused = ({ stem }: WrittenBody, column: string, message: string): Composed => ({
  stem,
  body: null,
  problems: [{ column, message }],
});

const composed = (stem: string, body: QuestionBody): Composed => ({ stem, body, problems: [] });

function withOptions(written: WrittenBody, stated: QuestionType | null): Composed {
  const { stem, key } = written;
  if (stated === 'blank') return refused(written, '题型', '填空题不应有选项');
  const options = written.options.map((option) => ({ key: option.key, text: option.text }));
  const judged = judgementAmong(options, key);
  if (stated === 'judge') {
    return judged === null
      ? refused(written, '题型', '判断题的选项只能是“对”和“错”')
      : composed(stem, { type: 'judge', key: judged });
  }
  if (stated === null && judged !== null) return composed(stem, { type: 'judge', key: judged });
  const letters = readLetters(key);
  const [first] = letters ?? [];
  if (!letters || first === undefined) return refused(written, '答案', `“${key}”不是选项的字母`);
  if (letters.length > 1 || stated === 'multiple') {
    if (stated === 'single') return refused(written, '答案', '单选题只能有一个答案');
    return composed(stem, { type: 'multiple', options, key: letters });
  }
  return composed(stem, { type: 'single', options, key: first });
}

/** Two options, 对 and 错, are a judgement; the key names one of them by its letter or by the word. */
function judgementAmong(options: readonly { key: string; text: string }[], key: string): boolean | null {
  const judgements = options.map(({ text }) => readJudgement(text));
  if (options.length !== 2 || !judgements.includes(true) || !judgements.includes(false)) return null;
  const [letter] = readLetters(key) ?? [];
  const chosen = options.findIndex((option) => option.key === letter);
  return judgements[chosen] ?? readJudgement(key);
}

function withoutOptions(written: WrittenBody, stated: QuestionType | null): Composed {
  const { stem, key } = written;
  const judgement = stated === 'blank' ? null : readJudgement(key);
  if (judgement !== null) return composed(stem, { type: 'judge', key: judgement });
  if (stated === 'judge') return refused(written, '答案', '判断题的答案只能是“对”或“错”');
  if (stated === null && readLetters(key) !== null) return refused(written, '选项', '答案是选项的字母，却没有选项');
  const blanks = readBlanks(key);
  return composed(withBlanks(stem, blanks.length), { type: 'blank', key: blanks });
}

/** The stem with as many marks as there are answers, if a reading of its brackets and lines gives them. */
function withBlanks(stem: string, wanted: number): string {
  if (countBlanks(stem) === wanted) return stem;
  const marked = stem.replace(MARKED_BLANK, BLANK);
  return wanted === 1 && countBlanks(marked) === 0 ? `${stem}${BLANK}` : marked;
}
