import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import type { AccountView } from '../../../../core/org/account-contract';
import { useAccount } from '../account-store';
import { identityWords } from '../words';
import styles from './actions.module.scss';

interface BindingConsentProps {
  request: AccountView['requests'][number];
  conclude: (refusal: string | null, done: string) => void;
}

/** A request in my name: only I can say whether it is mine. */
export function BindingConsent({ request, conclude }: BindingConsentProps) {
  const { answer } = useAccount();
  const agree = async () => {
    const content = `那个${identityWords[request.kind]}上显示的核对码是 ${request.checkCode} 吗？同意后，它看得到您自己的笔记、录音和成绩。`;
    if (!(await confirm({ title: '同意绑定', content, confirmText: '同意' }))) return;
    conclude(await answer(request.requestId, true), '已绑定');
  };
  const decline = async () => {
    const content = '申请会留给支部书记和管理员处理，并注明您说不是自己。';
    if (!(await confirm({ title: '不是我', content, confirmText: '不是我' }))) return;
    conclude(await answer(request.requestId, false), '已说明');
  };
  return (
    <Card title='有人以您的姓名申请绑定'>
      <Row
        title={`核对码 ${request.checkCode}`}
        isWhole
        facts={[
          identityWords[request.kind],
          request.account === null ? undefined : `自报账号 ${request.account}`,
          request.unitName,
          friendlyTime(request.requestedAt, now()),
        ]}
      />
      <View className={styles.actions}>
        <Button kind='secondary' text='是我，同意' onPress={() => void agree()} />
        <Button kind='quiet' text='不是我' onPress={() => void decline()} />
      </View>
    </Card>
  );
}
