import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import styles from './facts.module.scss';

/** A fact that is more than a plain word. The tone only repeats what the word says. */
export interface Fact {
  text: string;
  tone: 'ink' | 'ok' | 'warn' | 'late';
}

/** One line of facts: unit · time · state. A line breaks between two facts only, and no dot is left at its end. */
export const Facts = ({ of }: { of: readonly (string | Fact)[] }) => (
  <View className={styles.facts}>
    {of.map((fact) => {
      const { text, tone } = typeof fact === 'string' ? { text: fact, tone: undefined } : fact;
      return (
        <Text key={text} className={classNames(styles.fact, tone && styles[tone])}>
          {text}
        </Text>
      );
    })}
  </View>
);

export const wordsOf = (fact: string | Fact): string => (typeof fact === 'string' ? fact : fact.text);
