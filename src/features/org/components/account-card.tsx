import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { restartAt } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Facts } from '@/ui/facts';
import { Tag } from '@/ui/tag';
import { useMembership } from '../me-store';
import { roleWords } from '../words';
import styles from './account-card.module.scss';

/** The member's name, unit and roles. Sends somebody who is not bound to the roster to `bind`. */
export function AccountCard() {
  const { membership, refresh } = useMembership();
  const isUnknown = membership.state === 'ready' && membership.value.state !== 'member';
  useEffect(() => {
    if (isUnknown) restartAt('bind');
  }, [isUnknown]);

  return (
    <AsyncView of={membership} onRetry={() => void refresh()}>
      {(value) =>
        value.state === 'member' && (
          <View className={styles.who}>
            <Text className={styles.monogram}>{[...value.me.name][0]}</Text>
            <View className={styles.words}>
              <Text className={styles.name}>{value.me.name}</Text>
              <Facts of={[value.me.unitName, ...new Set(value.me.roles.map(({ role }) => roleWords[role]))]} />
            </View>
            {value.me.isExempt && <Tag text='免考核' tone='info' />}
          </View>
        )
      }
    </AsyncView>
  );
}
