import { useEffect } from 'react';
import { go, restartAt } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { useMembership } from '../me-store';
import { roleWords } from '../words';

/**
 * The member's name, unit and roles, and the way to their feedback. Sends somebody who is not bound to the roster to
 * `bind`.
 */
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
          <Card>
            <Row
              title={value.me.name}
              facts={[value.me.unitName, ...new Set(value.me.roles.map(({ role }) => roleWords[role]))]}
              mark={value.me.isExempt ? <Tag text='免考核' tone='info' /> : undefined}
            />
            <Row title='账号与安全' facts={['绑定了哪些微信和账号']} onPress={() => go('account')} />
            <Row title='我的反馈' facts={['对党务公开事项提的意见和答复']} onPress={() => go('feedback', {})} />
          </Card>
        )
      }
    </AsyncView>
  );
}
