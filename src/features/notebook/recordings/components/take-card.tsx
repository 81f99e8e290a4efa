import { View } from '@tarojs/components';
import { canOpenSettings, openSettings, type RecordCode } from '@/platform/recorder';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { useReading } from '../reading-store';
import { useSound } from '../sound-store';
import styles from './sentence-card.module.scss';

const problems: Record<RecordCode, string> = {
  NOT_AGREED: '没有同意隐私保护指引，所以没有录音。再点一次可以重新选择。',
  NOT_ALLOWED: canOpenSettings
    ? '没有使用麦克风的权限。请打开设置，允许使用麦克风，再回来录。'
    : '没有使用麦克风的权限。请在浏览器地址栏的网站设置里，允许这个网站使用麦克风，再试一次。',
  NO_MICROPHONE: '没有找到可以用的麦克风。请接好麦克风，或换一台设备。',
  NOT_RECORDED: '这次没有录上，请再试一次。',
};

const TAKE = 'take';

/** The recording just made of the sentence: plays, keeps or deletes it. */
export function TakeCard() {
  const { take, problem, discard } = useReading();
  const { soundId, failedId, play, stop } = useSound();
  if (problem !== null)
    return (
      <Notice
        kind='warn'
        text={problems[problem]}
        action={
          problem === 'NOT_ALLOWED' && canOpenSettings && <Button kind='quiet' text='去设置' onPress={openSettings} />
        }
      />
    );
  if (!take) return null;
  const isHeard = soundId === TAKE;
  return (
    <Card title='刚才读的'>
      <View className={styles.ways}>
        <Button
          kind='secondary'
          text={isHeard ? '停' : '听一听'}
          onPress={() => (isHeard ? stop() : play(TAKE, take.url))}
        />
        <Button kind='secondary' text='删除重录' onPress={discard} />
      </View>
      {failedId === TAKE && <Notice kind='warn' text='没有放出来，请删除后重录。' />}
    </Card>
  );
}
