import { View } from '@tarojs/components';
import { ChoiceList } from '@/ui/choice-list';
import { TextField } from '@/ui/text-field';
import type { Answer } from '../../../../core/quiz/answer';
import type { OpenQuestion } from '../../../../core/quiz/contract';
import { judgeWords } from '../words';

/** How long typing rests before it is saved. */
const TYPING_MS = 600;
/** As the contract counts: UTF-16 units of one blank. */
const BLANK_MAX = 80;

interface AnswerInputProps {
  question: OpenQuestion;
  answer: Answer | undefined;
  isDisabled: boolean;
  onAnswer: (answer: Answer, settleMs?: number) => void;
}

/** What a question is answered with: its type decides. */
export function AnswerInput(props: AnswerInputProps) {
  const { type } = props.question;
  switch (type) {
    case 'single':
      return <Single {...props} />;
    case 'multiple':
      return <Multiple {...props} />;
    case 'judge':
      return <Judge {...props} />;
    case 'blank':
      return <Blanks {...props} />;
    default:
      return type satisfies never;
  }
}

const lettered = ({ options }: OpenQuestion) =>
  options.map(({ key, text }) => ({ key, letter: key.toUpperCase(), text }));

function Single({ question, answer, isDisabled, onAnswer }: AnswerInputProps) {
  return (
    <ChoiceList
      label={question.stem}
      choices={lettered(question)}
      chosen={answer?.type === 'single' ? [answer.choice] : []}
      isMultiple={false}
      isDisabled={isDisabled}
      onToggle={(choice) => onAnswer({ type: 'single', choice })}
    />
  );
}

function Multiple({ question, answer, isDisabled, onAnswer }: AnswerInputProps) {
  const chosen = answer?.type === 'multiple' ? answer.choices : [];
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
}

const verdicts = [true, false].map((value) => ({ key: String(value), text: judgeWords(value) }));

function Judge({ question, answer, isDisabled, onAnswer }: AnswerInputProps) {
  return (
    <ChoiceList
      label={question.stem}
      choices={verdicts}
      chosen={answer?.type === 'judge' ? [String(answer.value)] : []}
      isMultiple={false}
      isDisabled={isDisabled}
      onToggle={(key) => onAnswer({ type: 'judge', value: key === 'true' })}
    />
  );
}

function Blanks({ question, answer, isDisabled, onAnswer }: AnswerInputProps) {
  const given = answer?.type === 'blank' ? answer.texts : [];
  const texts = Array.from({ length: question.blanks }, (_, index) => given[index] ?? '');
  return (
    <View>
      {texts.map((text, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a blank is known by its place
          key={index}
          label={texts.length > 1 ? `第 ${index + 1} 空` : '填写答案'}
          value={text}
          maxLength={BLANK_MAX}
          isDisabled={isDisabled}
          onChange={(value) =>
            onAnswer(
              { type: 'blank', texts: texts.map((other, place) => (place === index ? value : other)) },
              TYPING_MS,
            )
          }
        />
      ))}
    </View>
  );
}
