import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { copy } from '@/platform/copy';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { useBindings } from '../binding-store';

/** The invitation code with which members of a unit ask to be bound. It is shown only once, when it is made. */
export function InvitationCard({ unitId }: { unitId: string }) {
  const { invitation, renew } = useBindings();
  const [message, setMessage] = useState<string | null>(null);
  const current = invitation?.unitId === unitId ? invitation : null;

  const make = async () => {
    const content = '会得到一个新的邀请码，30 天内有效；以前发出去的旧码随即失效。';
    if (await confirm({ title: '换发邀请码', content, confirmText: '换发' })) setMessage(await renew(unitId));
  };

  return (
    <View className='unprinted lone-field'>
      <Card>
        {message && <Notice kind='warn' text={message} />}
        {current && (
          <Row
            title={current.code}
            facts={[`有效至 ${friendlyTime(current.expiresAt, now())}`]}
            mark={<Button kind='quiet' text='复制' onPress={() => void copy(current.code)} />}
          />
        )}
        <Row
          title='邀请码'
          facts={['党员凭它和姓名申请绑定，由您确认后生效']}
          mark={<Button kind='quiet' text='换发邀请码' onPress={() => void make()} />}
        />
      </Card>
    </View>
  );
}
