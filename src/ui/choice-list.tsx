import { Text, View } from '@tarojs/components';
import { accessible, told } from './accessible';
import styles from './choice-list.module.scss';
import { classNames } from './class-names';
import { pressable } from './pressable';

export interface Choice {
  key: string;
  /** The letter before the text; absent for short options such as 对 and 错. */
  letter?: string;
  text: string;
  /** What WeChat reads; by default letter and text. A browser reads those as they stand there. */
  label?: string;
}

interface ChoiceListProps {
  /** Name of the choice for screen readers. */
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** Whether several may be chosen: the boxes are then square, not round. */
  isMultiple: boolean;
  isDisabled?: boolean;
  onToggle: (key: string) => void;
}

/** The options of a question, each as wide as the screen. `onToggle` decides what a tap on a chosen one does. */
export function ChoiceList({ label, choices, chosen, isMultiple, isDisabled = false, onToggle }: ChoiceListProps) {
  return (
    <View className={styles.list} {...accessible({ role: isMultiple ? 'group' : 'radiogroup', label })}>
      {choices.map(({ key, letter, text, label: words }) => {
        const isChosen = chosen.includes(key);
        return (
          <View
            key={key}
            className={classNames(styles.choice, isChosen && styles.chosen, isDisabled && styles.disabled)}
            {...pressable(() => onToggle(key), {
              role: isMultiple ? 'checkbox' : 'radio',
              checked: isChosen,
              ...told(words ?? (letter ? `${letter}，${text}` : text)),
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
