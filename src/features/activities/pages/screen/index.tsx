import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { linkTo } from '@/platform/link';
import { useParams } from '@/platform/navigate';
import { urlOf } from '@/platform/routes';
import { AsyncView } from '@/ui/async-view';
import { Page } from '@/ui/page';
import { qrPicture } from '@/ui/qr/picture';
import { useScreen } from '../../desk/screen-store';
import styles from './screen.module.scss';

/** The room's screen: a code that changes every minute, as a picture and in figures. */
export default function ScreenPage() {
  const param = useParams('activityScreen');
  const activityId = param('activityId');
  const { view, show, hide } = useScreen();
  useEffect(() => {
    void show(activityId);
    return hide;
  }, [activityId, show, hide]);
  return (
    <Page title='现场签到' wide='tables'>
      <AsyncView of={view} onRetry={() => void show(activityId)}>
        {({ title, code, arrived }) => {
          const picture = qrPicture(linkTo(urlOf('activity', { activityId, code })));
          return (
            <View className={styles.screen}>
              <Text className={styles.title}>{title}</Text>
              {picture !== null && <img className={styles.picture} src={picture} alt='签到二维码' />}
              <Text className={styles.code}>{`${code.slice(0, 4)} ${code.slice(4)}`}</Text>
              <Text
                className={styles.hint}
              >{`用微信扫一扫签到，或在活动页输入这八位数字；每分钟换一个。已签到 ${arrived} 人`}</Text>
            </View>
          );
        }}
      </AsyncView>
    </Page>
  );
}
