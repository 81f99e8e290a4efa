import { View } from '@tarojs/components';
import { TextField } from '@/ui/text-field';
import type { AnswerOf, BodyOf } from '../../../../core/bank/question-types/shapes';
import type { TypeView } from './type-view';
import { WrittenAnswer } from './written-answer';

/** Pause in typing before the answer is saved, ms. */
const TYPING_MS = 600;
/** Longest answer to one blank, in UTF-16 units as in the contract. */
const BLANK_MAX = 80;

/** Behind the answers, where they may stand in any of the blanks. */
const ANY_ORDER = '（可换序）';

const wordsOf = ({ texts }: AnswerOf<'blank'>): string | null =>
  texts.some((text) => text.trim() !== '') ? texts.map((text) => text.trim() || '（空）').join('；') : null;

export const blank: TypeView<BodyOf<'blank'>, AnswerOf<'blank'>> = {
  note: '',
  isOneTap: false,
  scoring: null,

  Input: ({ question, answer, isDisabled, onAnswer, onDone }) => {
    const texts = Array.from({ length: question.blanks }, (_, index) => answer?.texts[index] ?? '');
    const write = (at: number, value: string) =>
      onAnswer({ type: 'blank', texts: texts.map((other, place) => (place === at ? value : other)) }, TYPING_MS);
    return (
      <View>
        {texts.map((text, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a blank is known by its place
            key={index}
            label={texts.length > 1 ? `第 ${index + 1} 空` : '填写答案'}
            {...(index === 0 && question.isAnyOrder ? { hint: '各空的答案可以换着填，先后不限。' } : {})}
            value={text}
            maxLength={BLANK_MAX}
            isDisabled={isDisabled}
            onChange={(value) => write(index, value)}
            {...(onDone && index === texts.length - 1 ? { onEnter: onDone } : {})}
          />
        ))}
      </View>
    );
  },
  Marked: ({ question, mine, right }) => (
    <WrittenAnswer
      mine={mine && wordsOf(mine)}
      right={`${wordsOf(right) ?? ''}${question.isAnyOrder ? ANY_ORDER : ''}`}
      alternatives={question.accepted.flatMap((variants) => variants.slice(1))}
    />
  ),

  keyWords: ({ key, anyOrder }) =>
    `${key.map((variants) => variants.join(' / ')).join('；')}${anyOrder ? ANY_ORDER : ''}`,
};
