import { Text } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { startAfresh } from '@/platform/navigate';
import { signOutEverywhere } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { everywhereMessages } from '../identity-messages';
import styles from './everywhere-card.module.scss';

/** Browser only: for somebody who left a device signed in. In the mini program nobody signs in. */
export function EverywhereCard() {
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (process.env.TARO_ENV !== 'h5') return null;

  const leave = async () => {
    const agreed = await confirm({
      title: '在所有设备上退出',
      content:
        '用这个账号登录的每台设备随即退出，这台也是，再用要重新输入密码；留在这台设备上的课时、还没有送出的学习记录会清除。绑定的微信不受影响。',
      confirmText: '全部退出',
    });
    if (!agreed || isBusy) return;
    setBusy(true);
    const answer = await signOutEverywhere();
    setBusy(false);
    if (answer.ok) return startAfresh('signIn');
    setMessage(everywhereMessages[answer.code]);
  };

  return (
    <Card title='在所有设备上退出'>
      {message && <Notice kind='warn' text={message} />}
      <Text className={styles.words}>在别处登录过又忘了退出，从这里一次全部退出。</Text>
      <Button kind='secondary' text='全部退出' onPress={() => void leave()} isBusy={isBusy} />
    </Card>
  );
}
