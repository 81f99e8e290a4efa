import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { copy } from '@/platform/copy';
import { linkTo } from '@/platform/link';
import type { ShareCard } from '@/platform/share-card';
import { Button } from './button';
import { Card } from './card';
import styles from './share-button.module.scss';

/** 转发 in a browser: a link to copy, and a picture of it to scan. The mini program has share-button.weapp.tsx. */
export function ShareButton({ card }: { card: ShareCard }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button kind='secondary' text='转发' onPress={() => setOpen(true)} />;
  const link = linkTo(card.url);
  return (
    <Card title='转发' extra={<Button kind='quiet' text='收起' onPress={() => setOpen(false)} />}>
      <View className={styles.panel}>
        <Code link={link} />
        <View className={styles.side}>
          <Text className={styles.hint}>只有地址，没有内容：看不到这一页的人，打开也看不到。</Text>
          <Text className={styles.link} userSelect>
            {link}
          </Text>
          <Button kind='secondary' text='复制链接' onPress={() => void copy(link)} />
        </View>
      </View>
    </Card>
  );
}

/** The code is drawn by a part that is loaded when somebody opens it. */
function Code({ link }: { link: string }) {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    void import('./qr/picture').then(
      ({ qrPicture }) => {
        if (!isLeft) setPicture(qrPicture(link));
      },
      // Without its code there is no picture; the link stands beside.
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [link]);
  // A link too long for a code has none; the link itself stands beside.
  if (picture === null) return null;
  return <img className={styles.code} src={picture} alt='二维码：用手机扫一扫打开这一页' />;
}
