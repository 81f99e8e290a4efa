import { WeekCard } from '@/features/checkin/public';
import { LatestPosts } from '@/features/feed/public';
import { useMe, useMemberTab } from '@/features/org/public';
import { PracticeCard } from '@/features/practice/public';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Pieces } from '@/ui/pieces';
import { Skeleton } from '@/ui/skeleton';
import { StaleNotice } from '@/ui/stale-notice';
import { useHome } from '../store';
import { ContestsCard } from './contests-card';
import { FirstRunCard } from './first-run-card';
import { Greeting } from './greeting';
import { NoticesCard } from './notices-card';
import { ResumeCard } from './resume-card';
import { TodoCard } from './todo-card';
import { WeeklyTestCard } from './weekly-test-card';

/** 首页: who I am, my week, my to-dos, and what the branch published. */
export function Home() {
  const me = useMe();
  const { home, staleMessage, refresh, setWeek, forget } = useHome();
  const update = useMemberTab({ refresh, forget });

  return (
    <>
      <Greeting me={me} />
      <FirstRunCard />
      <NoticesCard />
      <StaleNotice message={staleMessage} onRetry={() => void update()} />
      <AsyncView of={home} onRetry={() => void update()} skeleton={<HomeSkeleton />}>
        {({ week, weeklyTests, contests, todos, resume, posts, unreadPosts }) => (
          <>
            {week && <WeekCard week={week} onChange={setWeek} />}
            <Pieces of={weeklyTests} nodes={16}>
              {(test) => <WeeklyTestCard key={test.paperId} test={test} />}
            </Pieces>
            <PracticeCard />
            <ContestsCard contests={contests} />
            <TodoCard todos={todos} />
            {resume && <ResumeCard resume={resume} />}
            <LatestPosts posts={posts} unread={unreadPosts} />
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
