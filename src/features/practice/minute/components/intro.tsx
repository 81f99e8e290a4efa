import { Text } from '@tarojs/components';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { usePractice } from '../../store';
import styles from './minute.module.scss';

/** Says what 自测一分钟 is before the clock starts, and shows my best result. */
export function MinuteIntro() {
  const practice = usePractice((state) => state.practice);
  const best = practice.state === 'ready' ? practice.value.best : null;
  return (
    <Card title='60 秒，一题接一题'>
      <Text className={styles.line}>点“开始”后计时；答完一题自动到下一题，多选题选好后点“选好了”。</Text>
      <Text className={styles.line}>到时自动交卷，马上看到答对几题，每题有解析和依据。</Text>
      <Text className={styles.line}>答错的题收进错题本。成绩只有自己看得到，没有排名，不计分。</Text>
      {best && (
        <Text className={styles.best}>{`最好成绩：答对 ${best.right} 题（${friendlyTime(best.at, now())}）`}</Text>
      )}
    </Card>
  );
}
