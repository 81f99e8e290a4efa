import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { dueTime, timeAnd } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { OfferedTest } from '../../../../../core/quiz/papers/offered-test';
import { useTests } from '../../contests/tests-store';
import { paperKindWords } from '../../papers/taking-words';

/** 试卷与竞赛: papers that I may take now, and papers that I took in the last three months. */
export default function TestsPage() {
  const { tests, load } = useTests();
  const refresh = () => void load();
  useDidShow(refresh);
  return (
    <Page title='试卷与竞赛'>
      <AsyncView
        of={tests}
        onRetry={refresh}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState title='试卷和知识竞赛会列在这里。' hint='由党委办公室或支部的管理员发布。' />}
      >
        {(list) => (
          <>
            <TestsCard title='开放中' tests={list.filter(({ closesAt }) => closesAt >= now())} />
            <TestsCard title='已结束' tests={list.filter(({ closesAt }) => closesAt < now())} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

function TestsCard({ title, tests }: { title: string; tests: readonly OfferedTest[] }) {
  if (tests.length === 0) return null;
  return (
    <Card title={title}>
      <Pieces of={tests} nodes={14}>
        {(test) => (
          <Row
            key={test.paperId}
            title={test.title}
            facts={factsOf(test)}
            mark={test.score ? `${test.score.earned}/${test.score.total}` : undefined}
            onPress={() => go('paper', { paperId: test.paperId })}
          />
        )}
      </Pieces>
    </Card>
  );
}

const factsOf = ({ kind, questions, minutes, closesAt }: OfferedTest): string[] => [
  paperKindWords[kind],
  `${questions} 题`,
  `${minutes} 分钟`,
  closesAt >= now() ? dueTime(closesAt, now()) : timeAnd(closesAt, now(), '结束'),
];
