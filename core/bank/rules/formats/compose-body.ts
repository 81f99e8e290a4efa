import type { QuestionBody } from '../../question';
import { refused } from '../../question-types/composed';
import { ALL_FORMATS, formatsOf } from '../../question-types/formats';
import { readJudgement } from '../../question-types/judge/words';
import type { Clues, Composed, Written } from '../../question-types/type-formats';
import { readLetters } from './letters';
import { readType, saysChoice } from './words';

export interface WrittenBody extends Written {
  /** 题型 as written; '' if it is missing. */
  type: string;
}

/**
 * Turns options and key, as people write them, into a body. Without a stated type it is inferred: options with one
 * letter or several, a judgement, otherwise words for blanks.
 */
export function composeBody({ type, ...rest }: WrittenBody): Composed<QuestionBody> {
  const stated = readType(type);
  if (type !== '' && stated === null && !saysChoice(type)) {
    const names = ALL_FORMATS.map(({ name }) => name).join('、');
    return refused(rest, '题型', `没有“${type}”这种题型，可填：${names}`);
  }
  const written = { ...rest, key: rest.key.trim(), options: rest.options.filter(({ text }) => text !== '') };
  if (written.key === '') return refused(written, '答案', '没有答案');
  const clues = cluesOf(written);
  if (stated !== null) return formatsOf(stated).compose(written, clues);

  const hasOptions = written.options.length > 0;
  if (!hasOptions && saysChoice(type)) return refused(written, '选项', '没有选项');
  if (!hasOptions && clues.letters !== null && clues.judgement === null) {
    return refused(written, '选项', '答案是选项的字母，却没有选项');
  }
  const meant = ALL_FORMATS.find((each) => each.isMeantBy(written, clues));
  return meant ? meant.compose(written, clues) : refused(written, '题型', '看不出是什么题型');
}

const cluesOf = ({ options, key }: Written): Clues => ({
  letters: readLetters(key),
  judgement: options.length > 0 ? judgementAmong(options, key) : readJudgement(key),
});

/** Two options 对 and 错 make a judgement; the key names one of them by letter or word. null for other options. */
function judgementAmong(options: Written['options'], key: string): boolean | null {
  const judgements = options.map(({ text }) => readJudgement(text));
  if (options.length !== 2 || !judgements.includes(true) || !judgements.includes(false)) return null;
  const [letter] = readLetters(key) ?? [];
  const chosen = options.findIndex((option) => option.key === letter);
  return judgements[chosen] ?? readJudgement(key);
}
