import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { now } from '@/platform/clock';
import { accessible } from '@/ui/accessible';
import { Moment } from '@/ui/moment';
import { RichTextView } from '@/ui/rich-text-view';
import type { DisclosureView } from '../../../../core/disclosure/contract';
import type { RichText } from '../../../../core/kernel/rich-text';
import { categoryTitle, noticeWords } from '../words';
import styles from './item-card.module.scss';

interface ItemCardProps {
  item: Pick<DisclosureView, 'category' | 'title' | 'unitName'> & { decision: RichText };
  /** ms; null where it is not open yet. */
  publishedAt: number | null;
  noticeEndsAt: number | null;
  /** How far it has come. */
  mark: ReactNode;
}

/** The head and the decision of an item. */
export function ItemCard({ item, publishedAt, noticeEndsAt, mark }: ItemCardProps) {
  return (
    <View className={styles.card}>
      <Text className={styles.category}>{categoryTitle(item.category)}</Text>
      <Text className={styles.title} {...accessible({ role: 'heading' })}>
        {item.title}
      </Text>
      <View className={styles.facts}>
        <Text>{item.unitName}</Text>
        {publishedAt !== null && <Moment at={publishedAt} />}
      </View>
      <View className={styles.marks}>
        {mark}
        {noticeEndsAt !== null && <Text className={styles.notice}>{noticeWords(noticeEndsAt, now())}</Text>}
      </View>
      <RichTextView blocks={item.decision} />
    </View>
  );
}
