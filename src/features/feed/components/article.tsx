import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { now } from '@/platform/clock';
import { accessible } from '@/ui/accessible';
import { exactTime, friendlyTime } from '@/ui/friendly-time';
import { pressable } from '@/ui/pressable';
import { RichTextView } from '@/ui/rich-text-view';
import type { RichText } from '../../../../core/kernel/rich-text';
import styles from './article.module.scss';

interface ArticleProps {
  title: string;
  /** Before the time: unit, author. */
  facts: readonly string[];
  /** ms; null where it has not appeared yet. */
  at: number | null;
  /** null while it is on its way. */
  body: RichText | null;
  /** Takes the place of a body that is not there. */
  instead?: ReactNode;
}

/** A post as its readers see it. */
export function Article({ title, facts, at, body, instead }: ArticleProps) {
  return (
    <View className={styles.article}>
      <Text className={styles.title} {...accessible({ role: 'heading' })}>
        {title}
      </Text>
      <View className={styles.facts}>
        <Text>{facts.join(' · ')}</Text>
        {at !== null && <Time at={at} />}
      </View>
      {body ? <RichTextView blocks={body} /> : instead}
    </View>
  );
}

/** As people say it; the exact time on tap. */
function Time({ at }: { at: number }) {
  const [isExact, setExact] = useState(false);
  return (
    <View className={styles.time} {...pressable(() => setExact(!isExact), { label: exactTime(at) })}>
      <Text>{isExact ? exactTime(at) : friendlyTime(at, now())}</Text>
    </View>
  );
}
