import { ChoiceList } from '@/ui/choice-list';
import type { AnswerOf, BodyOf } from '../../../../core/bank/question-types/shapes';
import { lettered, MarkedOptions, rightOptionWords } from './choice';
import type { TypeView } from './type-view';

export const single: TypeView<BodyOf<'single'>, AnswerOf<'single'>> = {
  note: '',
  isOneTap: true,
  scoring: null,

  Input: ({ question, answer, isDisabled, onAnswer }) => (
    <ChoiceList
      label={question.stem}
      choices={lettered(question)}
      chosen={answer ? [answer.choice] : []}
      isMultiple={false}
      isDisabled={isDisabled}
      onToggle={(choice) => onAnswer({ type: 'single', choice })}
    />
  ),
  Marked: ({ question, mine, right }) => (
    <MarkedOptions options={question.options} chosen={mine ? [mine.choice] : []} correct={[right.choice]} />
  ),

  keyWords: ({ options, key }) => rightOptionWords(options, (letter) => letter === key),
};
