import { Text, View } from '@tarojs/components';
import { SearchButton } from '@/features/search/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { dayOfWeek } from '@/ui/friendly-time';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import { MOST_UNREAD } from '../../../../core/kernel/notice-link';
import type { MeView } from '../../../../core/org/contract';
import { useNotices } from '../notices-store';
import styles from './home-head.module.scss';

/** Who I am and what day it is; search, and the notices with a count. Keeps its place until the name is known. */
export function HomeHead({ me }: { me: MeView | null }) {
  const count = useNotices((state) => state.notices.length);
  const isMore = count >= MOST_UNREAD;
  const label = count > 0 ? `通知，${count} 条${isMore ? '以上' : ''}未读` : '通知';
  return (
    <View className={styles.head}>
      <View className={styles.words}>
        <Text className={styles.name}>{me?.name}</Text>
        {me && (
          <Text className={styles.unit}>
            {me.unitName}　{dayOfWeek(now())}
          </Text>
        )}
      </View>
      <SearchButton />
      <View className={styles.bell} {...pressable(() => go('notices'), { label })}>
        <Icon name='bell' />
        {count > 0 && <Text className={styles.count}>{isMore ? `${MOST_UNREAD}+` : count}</Text>}
      </View>
    </View>
  );
}
