import { View } from '@tarojs/components';
import { WeekStrip } from '@/features/checkin/public';
import { LatestPosts } from '@/features/feed/public';
import { holdsAny, useMe, useMemberTab } from '@/features/org/public';
import { PracticeTiles } from '@/features/practice/public';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { useHome } from '../store';
import { DutySection } from './duty-section';
import { FirstRunCard } from './first-run-card';
import styles from './home.module.scss';
import { HomeHead } from './home-head';
import { LiveSection } from './live-section';
import { TodoSection } from './todo-section';

/** 首页: what waits for me, what I am asked to do, how I go on, what the branch says, what runs now, my week. */
export function Home() {
  const me = useMe();
  const { home, duties, dutiesAreLate, refresh, setWeek, forget } = useHome();
  const update = useMemberTab({ refresh, forget });

  return (
    <View className={styles.home}>
      <HomeHead me={me} />
      <FirstRunCard />
      <AsyncView of={home} onRetry={() => void update()} skeleton={<HomeSkeleton />}>
        {({ week, weeklyTests, contests, todos, resume, posts, unreadPosts }) => (
          <>
            {!dutiesAreLate && <DutySection duties={duties} />}
            <TodoSection todos={todos} weeklyTests={weeklyTests} />
            {holdsAny(me, 'secretary', 'admin') && (
              <Row title='谁还没完成' facts={['必读、自测和课程']} onPress={() => go('statistics')} />
            )}
            {resume && (
              <Row
                title={`继续学习：${resume.lessonTitle}`}
                facts={[resume.courseTitle]}
                onPress={() => go('lesson', { courseId: resume.courseId, lessonId: resume.lessonId })}
              />
            )}
            <PracticeTiles />
            <LatestPosts posts={posts} unread={unreadPosts} />
            <LiveSection contests={contests} />
            {week && <WeekStrip week={week} onChange={setWeek} />}
            {dutiesAreLate && <DutySection duties={duties} />}
          </>
        )}
      </AsyncView>
    </View>
  );
}

const HomeSkeleton = () => (
  <>
    <Card>
      <Skeleton count={2} />
    </Card>
    <Skeleton count={4} />
  </>
);
