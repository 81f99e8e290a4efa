import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { dueTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { HomeView } from '../../../../core/home/contract';
import type { Todo } from '../../../../core/kernel/assignment';
import type { WeeklyTest } from '../../../../core/quiz/weekly/weekly-test';
import { openTodo, todoFacts, todoVerb } from '../todo-words';
import { TodoRow } from './todo-row';
import styles from './todo-section.module.scss';

const isFinished = ({ state }: WeeklyTest): boolean => state === 'finished';

/** To-dos on 首页; the page 待办 has all of them. */
const MOST = 3;

/**
 * 待办: what is not finished. The weekly test comes first while it is open, then the earliest due; the first one has the
 * button.
 */
export function TodoSection({ todos, weeklyTests }: Pick<HomeView, 'todos' | 'weeklyTests'>) {
  const test = weeklyTests.find(({ state }) => state === 'notStarted' || state === 'open');
  const [lead, ...others] = todos;
  if (!lead) return <AllDone weeklyTests={weeklyTests} />;
  return (
    <Section
      title='待办'
      isBare
      note={String(todos.length)}
      more={
        todos.length > MOST || weeklyTests.some(isFinished)
          ? { text: '全部', label: '全部待办', open: () => go('todos') }
          : undefined
      }
    >
      <Card>
        <Lead todo={lead} test={lead.subjectId === test?.paperId ? test : undefined} />
        {others.slice(0, MOST - 1).map((todo) => (
          <TodoRow key={`${todo.kind}:${todo.subjectId}`} todo={todo} />
        ))}
      </Card>
    </Section>
  );
}

function Lead({ todo, test }: { todo: Todo; test: WeeklyTest | undefined }) {
  const facts = test
    ? [`${test.questions} 题`, `${test.minutes} 分钟`, dueTime(test.closesAt, now())]
    : todoFacts(todo, now());
  return (
    <View className={styles.lead}>
      <Text className={styles.title}>{todo.title}</Text>
      <Facts of={facts} />
      <View className={styles.way}>
        <Button text={test?.state === 'open' ? '接着作答' : todoVerb(todo)} onPress={() => openTodo(todo)} />
      </View>
    </View>
  );
}

/** What was done this week, and where the next things will stand. */
function AllDone({ weeklyTests }: Pick<HomeView, 'weeklyTests'>) {
  const done = weeklyTests.find(isFinished);
  const next =
    weeklyTests.length > 0
      ? '下一次每周自测周一开始，新的必读和课程会出现在这里。'
      : '支部安排的必读、课程和自测会出现在这里。';
  return (
    <View className={styles.done}>
      <Text className={styles.title}>{done ? '待办都做完了' : '现在没有待办'}</Text>
      <Text className={styles.words}>{`${done ? wordsOf(done) : ''}${next}`}</Text>
      {done && <Row title='看看本周的成绩和解析' onPress={() => go('attempt', { paperId: done.paperId })} />}
    </View>
  );
}

const wordsOf = ({ score }: WeeklyTest): string =>
  score ? `本周自测 ${score.earned}/${score.total} 分。` : '本周自测已经做完。';
