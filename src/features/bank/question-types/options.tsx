import { Text, View } from '@tarojs/components';
import { newId } from '@/platform/new-id';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import { TextField } from '@/ui/text-field';
import type { Option } from '../../../../core/bank/question-types/choice/shape';
import {
  emptyOption,
  FEWEST_OPTIONS,
  type FormOption,
  LETTERS,
  MOST_OPTIONS,
  moved,
  type QuestionForm,
} from '../questions/question-form';
import styles from './options.module.scss';
import type { AnswerDraft, FieldsProps } from './type-form';

interface OptionsFieldsProps extends FieldsProps {
  hint: string;
  /** `radio`: one option can be right; `checkbox`: several. */
  mark: 'radio' | 'checkbox';
  /** The options after a tap on the letter of the one with this id. */
  marked: (options: readonly FormOption[], id: string) => FormOption[];
}

/** Edits the options and marks the right ones. Their letters follow their order. */
export function OptionsFields(props: OptionsFieldsProps) {
  const { form, isFixed, hint, onChange } = props;
  const { options } = form;
  return (
    <View className={styles.options}>
      <Text className={styles.hint}>{hint}</Text>
      {options.map((option, index) => (
        <OptionLine key={option.id} {...props} option={option} index={index} />
      ))}
      {!isFixed && options.length < MOST_OPTIONS && (
        <Button
          kind='quiet'
          text='加一个选项'
          onPress={() => onChange({ options: [...options, emptyOption(newId())] })}
        />
      )}
    </View>
  );
}

interface OptionLineProps extends OptionsFieldsProps {
  option: FormOption;
  index: number;
}

function OptionLine({ form: { options }, option, index, isFixed, mark, marked, onChange }: OptionLineProps) {
  const { id, text, isRight } = option;
  const letter = LETTERS.charAt(index);
  const write = (value: string) =>
    onChange({ options: options.map((other) => (other.id === id ? { ...other, text: value } : other)) });
  return (
    <View className={styles.line}>
      <View
        className={classNames(styles.letter, mark === 'checkbox' && styles.square, isRight && styles.right)}
        {...pressable(() => onChange({ options: marked(options, id) }), {
          role: mark,
          checked: isRight,
          label: `${letter} 是正确答案`,
        })}
      >
        <Text>{letter}</Text>
      </View>
      <View className={styles.text}>
        <TextField label={`选项 ${letter}`} value={text} onChange={write} maxLength={200} />
      </View>
      {!isFixed && (
        <OptionTools
          options={options}
          index={index}
          name={`选项 ${letter}`}
          fewest={FEWEST_OPTIONS}
          onChange={onChange}
        />
      )}
    </View>
  );
}

interface OptionToolsProps extends Pick<FieldsProps, 'onChange'> {
  options: readonly FormOption[];
  index: number;
  /** Name of the option for screen readers: it is part of the labels of the buttons. */
  name: string;
  /** Fewest options: with no more than these, none can be removed. */
  fewest: number;
}

/** Buttons to move or remove an option; its mark as right moves with it. */
export function OptionTools({ options, index, name, fewest, onChange }: OptionToolsProps) {
  return (
    <View className={styles.tools}>
      <Tool
        text='↑'
        label={`${name} 上移`}
        isOff={index === 0}
        onPress={() => onChange({ options: moved(options, index, -1) })}
      />
      <Tool
        text='↓'
        label={`${name} 下移`}
        isOff={index === options.length - 1}
        onPress={() => onChange({ options: moved(options, index, 1) })}
      />
      <Tool
        text='×'
        label={`删去${name}`}
        isOff={options.length <= fewest}
        onPress={() => onChange({ options: options.filter((_other, place) => place !== index) })}
      />
    </View>
  );
}

interface ToolProps {
  text: string;
  label: string;
  isOff: boolean;
  onPress: () => void;
}

function Tool({ text, label, isOff, onPress }: ToolProps) {
  return (
    <View className={classNames(styles.tool, isOff && styles.off)} {...pressable(onPress, { label, disabled: isOff })}>
      <Text>{text}</Text>
    </View>
  );
}

/** The form fields for options and their key. */
export const filledOptions = ({
  options,
  key,
}: {
  options: readonly Option[];
  key: string | string[];
}): Partial<AnswerDraft> => ({
  options: options.map(({ key: letter, text }) => ({ id: `o${letter}`, text, isRight: [key].flat().includes(letter) })),
});

/** The options as written so far, and the letters of the right ones. */
export function writtenOptions({ options }: QuestionForm): { options: Option[]; right: string[] } {
  const written = options.map(({ text }, index) => ({ key: LETTERS.charAt(index), text: text.trim() }));
  return { options: written, right: written.filter((_option, index) => options[index]?.isRight).map(({ key }) => key) };
}

export const optionProblem = ({ options }: { options: readonly Option[] }): string | null =>
  options.some(({ text }) => text === '') ? '选项还有空着的。' : null;
