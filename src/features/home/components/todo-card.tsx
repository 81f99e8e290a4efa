import { Text } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { dueTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { AssignmentKind, Todo } from '../../../../core/kernel/assignment';
import { MS_PER_DAY } from '../../../../core/kernel/calendar';
import styles from './todo-card.module.scss';

const kindWords: Record<AssignmentKind, string> = {
  requiredReading: '必读',
  weeklyTest: '自测',
  fixedPaper: '试卷',
  contest: '竞赛',
  course: '课程',
};

/** Due within a day (or overdue): then the to-do stands out. */
const isSoon = ({ dueAt }: Todo): boolean => dueAt - now() < MS_PER_DAY;

/** 待办: assignments that I have not finished, the earliest due first. */
export function TodoCard({ todos }: { todos: readonly Todo[] }) {
  return (
    <Card title='待办' extra={todos.length > 0 && <Text className={styles.count}>{todos.length} 项</Text>}>
      {todos.length === 0 && <Text className={styles.none}>支部安排的必读、课程和自测会列在这里。现在没有待办。</Text>}
      <Pieces of={todos}>
        {(todo) => (
          <Row
            key={`${todo.kind}:${todo.subjectId}`}
            title={todo.title}
            facts={[kindWords[todo.kind], dueTime(todo.dueAt, now())]}
            isUrgent={isSoon(todo)}
            onPress={() => open(todo)}
          />
        )}
      </Pieces>
    </Card>
  );
}

const open = ({ kind, subjectId }: Todo) => {
  switch (kind) {
    case 'requiredReading':
      return go('post', { postId: subjectId });
    case 'weeklyTest':
    case 'fixedPaper':
    case 'contest':
      return go('attempt', { paperId: subjectId });
    case 'course':
      return go('course', { courseId: subjectId });
    default:
      return kind satisfies never;
  }
};
