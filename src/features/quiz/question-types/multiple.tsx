import { ChoiceList } from '@/ui/choice-list';
import type { AnswerOf, BodyOf } from '../../../../core/bank/question-types/shapes';
import { lettered, MarkedOptions, rightOptionWords } from './choice';
import type { TypeView } from './type-view';

export const multiple: TypeView<BodyOf<'multiple'>, AnswerOf<'multiple'>> = {
  note: '可选多项',
  isOneTap: false,
  scoring: {
    allOrNothing: '多选题全部选对才得分',
    partial: '多选题选对一项得一份，选错一项扣一份，扣完为止',
  },

  Input: ({ question, answer, isDisabled, onAnswer }) => {
    const chosen = answer?.choices ?? [];
    const toggle = (key: string) => {
      const choices = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key];
      onAnswer({ type: 'multiple', choices });
    };
    return (
      <ChoiceList
        label={question.stem}
        choices={lettered(question)}
        chosen={chosen}
        isMultiple
        isDisabled={isDisabled}
        onToggle={toggle}
      />
    );
  },
  Marked: ({ question, mine, right }) => (
    <MarkedOptions options={question.options} chosen={mine?.choices ?? []} correct={right.choices} />
  ),

  keyWords: ({ options, key }) => rightOptionWords(options, (letter) => key.includes(letter)),
};
