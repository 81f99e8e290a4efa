import { type ReactNode, useEffect } from 'react';
import { replaceWith } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { useHome } from '../store';
import { openTodo } from '../todo-words';

interface NextTodoProps {
  /** What was just finished. */
  after: string;
  /** Where it leads when nothing else is to be done. */
  children?: ReactNode;
}

/** After a finish: the way to my next to-do, in place of this page, so that back leads to where I came from. */
export function NextTodo({ after, children }: NextTodoProps) {
  const { home, refresh } = useHome();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just finished is among the to-dos until then
  useEffect(() => void refresh(), [after]);
  if (home.state !== 'ready') return children;
  const next = home.value.todos.find(({ subjectId }) => subjectId !== after);
  return next ? (
    <Button text={`下一件：${shortened(next.title)}`} onPress={() => openTodo(next, replaceWith)} />
  ) : (
    children
  );
}

/** As much as a button has room for on one line of a narrow phone. */
const LONGEST = 12;

const shortened = (title: string): string => {
  const characters = [...title];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : title;
};
