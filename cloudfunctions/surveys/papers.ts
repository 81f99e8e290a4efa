import type { SurveyQuestion } from '../../core/surveys/form';
import type { Answers } from '../../core/surveys/rules/answers';
import { openText, sealChoices, sealText } from '../../core/surveys/rules/sealed';
import type { Sealed } from './drop-in';

const packed = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** The words of a sealed free answer. */
export const wordsIn = (sealed: string): string => Buffer.from(openText(sealed), 'base64').toString('utf8');

/** What is put into places of its own: the choices together, each free answer apart from them and from the others. */
export function papersOf(questions: readonly SurveyQuestion[], answers: Answers): Sealed[] {
  const texts = questions.filter(({ kind }) => kind === 'text');
  return [
    { kind: 'c', sealed: sealChoices(questions, answers) },
    ...texts.flatMap(({ key }, at): Sealed[] => {
      const words = answers.get(key);
      return typeof words === 'string' ? [{ kind: `t${at}`, sealed: sealText(packed(words)) }] : [];
    }),
  ];
}
