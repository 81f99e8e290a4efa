import { Text, View } from '@tarojs/components';
import { newId } from '@/platform/new-id';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import { TextField } from '@/ui/text-field';
import { useEditor } from '../editor-store';
import {
  emptyOption,
  FEWEST_OPTIONS,
  type FormOption,
  LETTERS,
  MOST_OPTIONS,
  marked,
  moved,
  type QuestionForm,
} from '../question-form';
import styles from './options-form.module.scss';

/** Options with the right ones marked; they are lettered by their order. */
export function OptionsForm({ form, isFixed }: { form: QuestionForm; isFixed: boolean }) {
  const { change } = useEditor();
  const { options, type } = form;
  return (
    <View className={styles.options}>
      <Text className={styles.hint}>{type === 'single' ? '点字母标出正确的一项。' : '点字母标出正确的各项。'}</Text>
      {options.map((option, index) => (
        <OptionLine key={option.id} form={form} option={option} index={index} isFixed={isFixed} />
      ))}
      {!isFixed && options.length < MOST_OPTIONS && (
        <Button
          kind='quiet'
          text='加一个选项'
          onPress={() => change({ options: [...options, emptyOption(newId())] })}
        />
      )}
    </View>
  );
}

interface OptionLineProps {
  form: QuestionForm;
  option: FormOption;
  index: number;
  isFixed: boolean;
}

function OptionLine({ form, option, index, isFixed }: OptionLineProps) {
  const { change } = useEditor();
  const { options, type } = form;
  const { id, text, isRight } = option;
  const letter = LETTERS.charAt(index);
  const write = (value: string) =>
    change({ options: options.map((other) => (other.id === id ? { ...other, text: value } : other)) });
  return (
    <View className={styles.line}>
      <View
        className={classNames(styles.letter, type === 'multiple' && styles.square, isRight && styles.right)}
        {...pressable(() => change({ options: marked(form, id) }), {
          role: type === 'single' ? 'radio' : 'checkbox',
          checked: isRight,
          label: `${letter} 是正确答案`,
        })}
      >
        <Text>{letter}</Text>
      </View>
      <View className={styles.text}>
        <TextField label={`选项 ${letter}`} value={text} onChange={write} maxLength={200} />
      </View>
      {!isFixed && <OptionTools options={options} index={index} />}
    </View>
  );
}

/** Moves an option and takes it away; what is right goes along. */
function OptionTools({ options, index }: { options: readonly FormOption[]; index: number }) {
  const { change } = useEditor();
  const letter = LETTERS.charAt(index);
  return (
    <View className={styles.tools}>
      <Tool
        text='↑'
        label={`选项 ${letter} 上移`}
        isOff={index === 0}
        onPress={() => change({ options: moved(options, index, -1) })}
      />
      <Tool
        text='↓'
        label={`选项 ${letter} 下移`}
        isOff={index === options.length - 1}
        onPress={() => change({ options: moved(options, index, 1) })}
      />
      <Tool
        text='×'
        label={`删去选项 ${letter}`}
        isOff={options.length <= FEWEST_OPTIONS}
        onPress={() => change({ options: options.filter((_other, place) => place !== index) })}
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
