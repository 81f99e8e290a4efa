import { now } from '@/platform/clock';
import { Row } from '@/ui/row';
import type { Todo } from '../../../../core/kernel/assignment';
import { MS_PER_DAY } from '../../../../core/kernel/calendar';
import { openTodo, todoFacts } from '../todo-words';

/** An assignment that I have not finished. It stands out when it is due within a day. */
export const TodoRow = ({ todo }: { todo: Todo }) => (
  <Row
    title={todo.title}
    facts={todoFacts(todo, now())}
    isUrgent={todo.dueAt - now() < MS_PER_DAY}
    onPress={() => openTodo(todo)}
  />
);
