import { ChoiceList } from '@/ui/choice-list';
import { judgementWord } from '../../../../core/bank/question-types/judge/words';
import type { AnswerOf, BodyOf } from '../../../../core/bank/question-types/shapes';
import type { TypeView } from './type-view';
import { WrittenAnswer } from './written-answer';

const verdicts = [true, false].map((value) => ({ key: String(value), text: judgementWord(value) }));

export const judge: TypeView<BodyOf<'judge'>, AnswerOf<'judge'>> = {
  note: '',
  isOneTap: true,
  scoring: null,

  Input: ({ question, answer, isDisabled, onAnswer }) => (
    <ChoiceList
      label={question.stem}
      choices={verdicts}
      chosen={answer ? [String(answer.value)] : []}
      isMultiple={false}
      isDisabled={isDisabled}
      onToggle={(key) => onAnswer({ type: 'judge', value: key === 'true' })}
    />
  ),
  Marked: ({ mine, right }) => (
    <WrittenAnswer mine={mine && judgementWord(mine.value)} right={judgementWord(right.value)} />
  ),

  keyWords: ({ key }) => judgementWord(key),
};
