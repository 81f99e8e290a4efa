/** Apart from public.ts, which the tabs import: only pages that end something lead on. */
export { NextTodo } from './components/next-todo';
