import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { now } from '@/platform/clock';
import { ReadingCard } from '@/ui/reading-card';
import { RichTextView } from '@/ui/rich-text-view';
import type { DisclosureView } from '../../../../core/disclosure/contract';
import type { RichText } from '../../../../core/kernel/rich-text';
import { categoryTitle, noticeWords } from '../words';
import styles from './item-card.module.scss';

interface ItemCardProps {
  item: Pick<DisclosureView, 'category' | 'title' | 'unitName' | 'addresses'> & { decision: RichText };
  /** ms since the epoch; null while the item is not open yet. */
  publishedAt: number | null;
  noticeEndsAt: number | null;
  /** The stage of the item. */
  mark: ReactNode;
}

/** The heading and the decision of an item. */
export const ItemCard = ({ item, publishedAt, noticeEndsAt, mark }: ItemCardProps) => (
  <ReadingCard
    category={categoryTitle(item.category)}
    title={item.title}
    facts={[item.unitName]}
    at={publishedAt}
    marks={
      <>
        {mark}
        {publishedAt !== null && noticeEndsAt !== null && (
          <Text className={styles.notice}>{noticeWords({ publishedAt, endsAt: noticeEndsAt }, now())}</Text>
        )}
      </>
    }
  >
    <RichTextView blocks={item.decision} addresses={item.addresses} />
  </ReadingCard>
);
