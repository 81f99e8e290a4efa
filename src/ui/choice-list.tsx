import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './choice-list.module.scss';
import { classNames } from './class-names';
import { pressable } from './pressable';

export interface Choice {
  key: string;
  /** The letter in front; none where the words are short enough to stand alone. */
  letter?: string;
  text: string;
}

interface ChoiceListProps {
  /** What is chosen here, for screen readers. */
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** Several may be chosen: the marks are square, not round. */
  isMultiple: boolean;
  isDisabled?: boolean;
  onToggle: (key: string) => void;
}

/** The options of a question, each as wide as the screen. What a tap on a chosen one means is the caller's to say. */
export function ChoiceList({ label, choices, chosen, isMultiple, isDisabled = false, onToggle }: ChoiceListProps) {
  return (
    <View className={styles.list} {...accessible({ role: isMultiple ? 'group' : 'radiogroup', label })}>
      {choices.map(({ key, letter, text }) => {
        const isChosen = chosen.includes(key);
        return (
          <View
            key={key}
            className={classNames(styles.choice, isChosen && styles.chosen, isDisabled && styles.disabled)}
            {...pressable(() => onToggle(key), {
              role: isMultiple ? 'checkbox' : 'radio',
              checked: isChosen,
              label: letter ? `${letter}，${text}` : text,
              ...(isDisabled ? { disabled: true } : {}),
            })}
          >
            <View className={classNames(styles.mark, isMultiple && styles.square)}>
              <Text>{letter ?? ''}</Text>
            </View>
            <Text className={styles.text}>{text}</Text>
          </View>
        );
      })}
    </View>
  );
}
