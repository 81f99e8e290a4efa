import { useDidShow } from '@tarojs/taro';
import { WeekCard } from '@/features/checkin/public';
import { PostFeed } from '@/features/feed/public';
import { loadMe, useMe } from '@/features/org/public';
import { usePullToRefresh } from '@/platform/pull-to-refresh';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { useHome } from '../store';
import { FirstRunCard } from './first-run-card';
import { Greeting } from './greeting';
import { ResumeCard } from './resume-card';
import { TodoCard } from './todo-card';
import { WeeklyTestCard } from './weekly-test-card';

/** 首页: who I am, my week, what is asked of me, and what the branch published. */
export function Home() {
  const me = useMe();
  const { home, staleMessage, refresh, setWeek, forget } = useHome();
  const update = async () => {
    await Promise.all([loadMe(), refresh()]);
  };
  useDidShow(() => {
    // Nobody is known yet, so whatever is left in the store was somebody else's.
    if (me === null) forget();
    void update();
  });
  usePullToRefresh(update);

  return (
    <>
      <Greeting me={me} />
      <FirstRunCard />
      {staleMessage && (
        <Notice
          kind='warn'
          text={staleMessage}
          action={<Button kind='quiet' text='重试' onPress={() => void update()} />}
        />
      )}
      <AsyncView of={home} onRetry={() => void update()} skeleton={<HomeSkeleton />}>
        {({ week, weeklyTests, todos, resume }) => (
          <>
            {week && <WeekCard week={week} onChange={setWeek} />}
            {weeklyTests.map((test) => (
              <WeeklyTestCard key={test.paperId} test={test} />
            ))}
            <TodoCard todos={todos} />
            {resume && <ResumeCard resume={resume} />}
            <PostFeed />
          </>
        )}
      </AsyncView>
    </>
  );
}

const HomeSkeleton = () => (
  <>
    <Card>
      <Skeleton count={1} />
    </Card>
    <Card>
      <Skeleton count={2} />
    </Card>
    <Card>
      <Skeleton count={4} />
    </Card>
  </>
);
