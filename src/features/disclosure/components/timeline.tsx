import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { Moment } from '@/ui/moment';
import { Pieces } from '@/ui/pieces';
import { type Part, partsOf } from '@/ui/rich-text-parts';
import { continued, nodesOfPart, RichTextPart } from '@/ui/rich-text-view';
import type { DisclosureView } from '../../../../core/disclosure/contract';
import styles from './timeline.module.scss';

type Entry = DisclosureView['entries'][number];

const words: Record<Entry['kind'], string> = { progress: '进展', result: '结果' };

/** A part of an entry's text, null where there is none; the first stands below the entry's heading. */
interface Stretch {
  key: string;
  entry: Entry;
  part: Part | null;
  isFirst: boolean;
  isEnd: boolean;
  /** It belongs to the last entry. */
  isLast: boolean;
}

const stretchesOf = (entries: readonly Entry[]): Stretch[] =>
  entries.flatMap((entry, index) => {
    const parts = partsOf(entry.body);
    const drawn = parts.length > 0 ? parts : [null];
    return drawn.map((part, place) => ({
      key: `${entry.kind}${entry.at} ${place}`,
      entry,
      part,
      isFirst: place === 0,
      isEnd: place === drawn.length - 1,
      isLast: index === entries.length - 1,
    }));
  });

/** Progress and result since the decision, oldest first. */
export function Timeline({ entries, addresses }: Pick<DisclosureView, 'addresses'> & { entries: readonly Entry[] }) {
  const stretches = useMemo(() => stretchesOf(entries), [entries]);
  return (
    <Pieces of={stretches} nodes={nodesOfStretch} meaning={{ role: 'list' }}>
      {({ key, ...stretch }) => <StretchView key={key} {...stretch} addresses={addresses} />}
    </Pieces>
  );
}

const nodesOfStretch = ({ part }: Stretch): number => 5 + (part ? nodesOfPart(part) : 0);

type StretchProps = Omit<Stretch, 'key'> & Pick<DisclosureView, 'addresses'>;

const StretchView = ({ entry: { kind, at }, part, addresses, isFirst, isEnd, isLast }: StretchProps) => (
  <View
    className={classNames(
      styles.stretch,
      isFirst ? styles.first : styles.further,
      kind === 'result' && styles.result,
      isEnd && styles.end,
      isLast && styles.last,
      part !== null && continued(part),
    )}
    {...(isFirst ? accessible({ role: 'listitem' }) : {})}
  >
    {isFirst && (
      <View className={styles.head}>
        <Text className={styles.word}>{words[kind]}</Text>
        <Moment at={at} />
      </View>
    )}
    {part && <RichTextPart part={part} addresses={addresses} />}
  </View>
);
