import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { Moment } from '@/ui/moment';
import { Pieces } from '@/ui/pieces';
import { type Part, partsOf } from '@/ui/rich-text-parts';
import { continued, nodesOfPart, RichTextPart } from '@/ui/rich-text-view';
import type { DisclosureView } from '../../../../core/disclosure/contract';
import { noticeSentence } from '../notice-words';
import styles from './timeline.module.scss';

/** What happened, or 公示, which lasts; `said`: what is told of it in a sentence. */
interface Entry {
  kind: DisclosureView['entries'][number]['kind'] | 'opened' | 'notice';
  at: number;
  body: DisclosureView['entries'][number]['body'];
  said?: string;
}

const words: Record<Entry['kind'], string> = { opened: '公开决定', notice: '公示', progress: '进展', result: '结果' };

/** Everything a reader is told of an item after its decision: that it was opened, its 公示, how it went, what came of it. */
export function entriesOf(item: DisclosureView, now: number): Entry[] {
  const notice = noticeSentence(item, now);
  return [
    { kind: 'opened', at: item.publishedAt, body: [], said: '决定的内容见上。' },
    ...(notice === null ? [] : [{ kind: 'notice' as const, at: item.publishedAt, body: [], said: notice }]),
    ...item.entries,
  ];
}

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

/** What came after the decision, oldest first. */
export function Timeline({ entries, addresses }: Pick<DisclosureView, 'addresses'> & { entries: readonly Entry[] }) {
  const stretches = useMemo(() => stretchesOf(entries), [entries]);
  return (
    <Pieces of={stretches} nodes={nodesOfStretch} meaning={{ role: 'list' }}>
      {({ key, ...stretch }) => <StretchView key={key} {...stretch} addresses={addresses} />}
    </Pieces>
  );
}

const nodesOfStretch = ({ part }: Stretch): number => 6 + (part ? nodesOfPart(part) : 0);

type StretchProps = Omit<Stretch, 'key'> & Pick<DisclosureView, 'addresses'>;

const StretchView = ({ entry: { kind, at, said }, part, addresses, isFirst, isEnd, isLast }: StretchProps) => (
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
        {kind !== 'notice' && <Moment at={at} />}
      </View>
    )}
    {isFirst && said !== undefined && <Text className={styles.said}>{said}</Text>}
    {part && <RichTextPart part={part} addresses={addresses} />}
  </View>
);
