import { useDidShow } from '@tarojs/taro';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { WeeklyTest } from '../../../../../core/quiz/weekly/weekly-test';
import { TodoRow } from '../../components/todo-row';
import { useHome } from '../../store';

const isOver = ({ state }: WeeklyTest): boolean => state === 'finished' || state === 'missed';

/** 待办: all of them, the weekly test first, then the earliest due, and what has become of this week's test. */
export default function TodosPage() {
  const { home, refresh } = useHome();
  useDidShow(() => void refresh());
  return (
    <Page title='待办'>
      <AsyncView
        of={home}
        onRetry={() => void refresh()}
        isEmpty={({ todos, weeklyTests }) => todos.length + weeklyTests.filter(isOver).length === 0}
        empty={<EmptyState title='现在没有待办。' hint='支部安排的必读、课程和自测会列在这里。' />}
      >
        {({ todos, weeklyTests }) => (
          <>
            {todos.length > 0 && (
              <Card>
                <Pieces of={todos}>{(todo) => <TodoRow key={`${todo.kind}:${todo.subjectId}`} todo={todo} />}</Pieces>
              </Card>
            )}
            {weeklyTests.some(isOver) && (
              <Card title='本周已结束'>
                {weeklyTests.filter(isOver).map((test) => (
                  <OverRow key={test.paperId} test={test} />
                ))}
              </Card>
            )}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const OverRow = ({ test: { paperId, title, state, score } }: { test: WeeklyTest }) =>
  state === 'finished' ? (
    <Row
      title={title}
      facts={['查看成绩和解析']}
      mark={score ? `${score.earned}/${score.total}` : undefined}
      onPress={() => go('attempt', { paperId })}
    />
  ) : (
    <Row title={title} facts={['没有作答']} />
  );
