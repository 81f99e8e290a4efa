import { Text, View } from '@tarojs/components';
import { useLiveActivities } from '@/features/activities/public';
import { noticeStart, useRunningNotices } from '@/features/disclosure/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { dueTime, friendlyTime, monthDay, timeAnd } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { LiveActivity } from '../../../../core/activities/live-contract';
import { type NoticeStand, noticeStand } from '../../../../core/disclosure/rules/notice-period';
import type { HomeView } from '../../../../core/home/contract';

import styles from './live-section.module.scss';

/** Of each kind: 试卷与竞赛 and 公开 have them all. */
const MOST = 3;

/** Why an activity stands here, with the moment that goes with it. */
const liveWords = ({ why, at }: LiveActivity): string => {
  switch (why) {
    case 'offered':
      return `名额为您保留到${friendlyTime(at, now())}`;
    case 'running':
      return `您已报名，${timeAnd(at, now(), '结束')}`;
    case 'today':
      return `您已报名，${timeAnd(at, now(), '开始')}`;
    case 'closing':
      return `报名${dueTime(at, now())}`;
    default:
      return why satisfies never;
  }
};

/** 正在进行: activities that concern me now, contests and 公示 that end soon; draws nothing when there is none. */
export function LiveSection({ contests }: Pick<HomeView, 'contests'>) {
  const notices = useRunningNotices((state) => state.notices);
  const activities = useLiveActivities((state) => state.activities);
  if (contests.length + notices.length + activities.length === 0) return null;
  return (
    <Section title='正在进行'>
      {activities.map((activity) => (
        <Row
          key={activity.activityId}
          title={activity.title}
          facts={['活动', liveWords(activity)]}
          onPress={() => go('activity', { activityId: activity.activityId })}
        />
      ))}
      {contests.slice(0, MOST).map(({ paperId, title, questions, minutes, closesAt, score }) => (
        <Row
          key={paperId}
          title={title}
          facts={['知识竞赛', `${questions} 题`, `${minutes} 分钟`, dueTime(closesAt, now())]}
          mark={score ? `${score.earned}/${score.total}` : undefined}
          onPress={() => go('paper', { paperId })}
        />
      ))}
      {notices.map(({ disclosureId, title, unitName, publishedAt, endsAt }) => (
        <Row
          key={disclosureId}
          title={title}
          facts={['公示', unitName, `${monthDay(endsAt)}止`]}
          mark={<DaysLeft of={noticeStand(publishedAt, endsAt, now())} />}
          onPress={() => go('disclosure', { disclosureId })}
        />
      ))}
    </Section>
  );
}

function DaysLeft({ of }: { of: NoticeStand }) {
  if (of.part === 'over') return null;
  if (of.part === 'before') return <Text>{noticeStart(of.beginsAt, now())}</Text>;
  if (of.days === 0) return <Text>今天结束</Text>;
  return (
    <View className={styles.days}>
      还有<Text className={styles.figure}>{of.days}</Text>天
    </View>
  );
}
