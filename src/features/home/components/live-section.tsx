import { Text, View } from '@tarojs/components';
import { useRunningNotices } from '@/features/disclosure/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { dueTime, monthDay } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { HomeView } from '../../../../core/home/contract';
import { MS_PER_DAY } from '../../../../core/kernel/calendar';
import styles from './live-section.module.scss';

/** Of each kind: 试卷与竞赛 and 公开 have them all. */
const MOST = 3;

/** 正在进行: contests and 公示 that end soon; draws nothing when there is none. */
export function LiveSection({ contests }: Pick<HomeView, 'contests'>) {
  const notices = useRunningNotices((state) => state.notices);
  if (contests.length + notices.length === 0) return null;
  return (
    <Section title='正在进行'>
      {contests.slice(0, MOST).map(({ paperId, title, questions, minutes, closesAt, score }) => (
        <Row
          key={paperId}
          title={title}
          facts={['知识竞赛', `${questions} 题`, `${minutes} 分钟`, dueTime(closesAt, now())]}
          mark={score ? `${score.earned}/${score.total}` : undefined}
          onPress={() => go('paper', { paperId })}
        />
      ))}
      {notices.slice(0, MOST).map(({ disclosureId, title, unitName, endsAt }) => (
        <Row
          key={disclosureId}
          title={title}
          facts={['公示', unitName, `${monthDay(endsAt)}止`]}
          mark={<DaysLeft until={endsAt} />}
          onPress={() => go('disclosure', { disclosureId })}
        />
      ))}
    </Section>
  );
}

const DaysLeft = ({ until }: { until: number }) => (
  <View className={styles.days}>
    还有<Text className={styles.figure}>{Math.max(1, Math.ceil((until - now()) / MS_PER_DAY))}</Text>天
  </View>
);
