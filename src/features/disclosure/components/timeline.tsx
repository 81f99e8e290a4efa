import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { Moment } from '@/ui/moment';
import { RichTextView } from '@/ui/rich-text-view';
import type { DisclosureView } from '../../../../core/disclosure/contract';
import styles from './timeline.module.scss';

type Entry = DisclosureView['entries'][number];

const words: Record<Entry['kind'], string> = { progress: '进展', result: '结果' };

/** Progress and result since the decision, oldest first. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  return (
    <View {...accessible({ role: 'list' })}>
      {entries.map((entry) => (
        <View
          key={`${entry.kind}${entry.at}`}
          className={classNames(styles.entry, entry.kind === 'result' && styles.result)}
          {...accessible({ role: 'listitem' })}
        >
          <View className={styles.head}>
            <Text className={styles.word}>{words[entry.kind]}</Text>
            <Moment at={entry.at} />
          </View>
          <RichTextView blocks={entry.body} />
        </View>
      ))}
    </View>
  );
}
