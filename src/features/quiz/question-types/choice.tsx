import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import type { MarkedQuestion, OpenQuestion } from '../../../../core/quiz/attempts/contract';
import styles from './marked.module.scss';

export const lettered = ({ options }: Pick<OpenQuestion, 'options'>) =>
  options.map(({ key, text }) => ({ key, letter: key.toUpperCase(), text }));

/** The right options of a question of the bank as one line of text. */
export const rightOptionWords = (
  options: readonly { key: string; text: string }[],
  isRight: (key: string) => boolean,
): string =>
  options
    .filter(({ key }) => isRight(key))
    .map(({ key, text }) => `${key} ${text}`)
    .join('；');

interface MarkedOptionsProps {
  options: MarkedQuestion['options'];
  chosen: readonly string[];
  correct: readonly string[];
}

/** The options, marked with my choice and the right one. */
export function MarkedOptions({ options, chosen, correct }: MarkedOptionsProps) {
  return (
    <View className={styles.options} {...accessible({ role: 'list' })}>
      {options.map(({ key, text }) => {
        const isRight = correct.includes(key);
        const words = [isRight && '正确答案', chosen.includes(key) && '我的选择'].filter((word) => word !== false);
        return (
          <View
            key={key}
            className={classNames(styles.option, isRight && styles.right)}
            {...accessible({ role: 'listitem' })}
          >
            <Text className={styles.letter}>{key.toUpperCase()}</Text>
            <View className={styles.words}>
              <Text>{text}</Text>
              {words.length > 0 && (
                <Text className={classNames(styles.mark, isRight ? styles.ok : styles.warn)}>{words.join(' · ')}</Text>
              )}
            </View>
          </View>
        );
      })}
    </View>
  );
}
