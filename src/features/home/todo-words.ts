import { go } from '@/platform/navigate';
import { dueTime } from '@/ui/friendly-time';
import type { AssignmentKind, Todo } from '../../../core/kernel/assignment';

const words: Record<AssignmentKind, { kind: string; verb: string }> = {
  requiredReading: { kind: '必读', verb: '去确认' },
  weeklyTest: { kind: '自测', verb: '开始自测' },
  fixedPaper: { kind: '试卷', verb: '去答题' },
  contest: { kind: '竞赛', verb: '去答题' },
  course: { kind: '课程', verb: '去学习' },
};

export const todoVerb = ({ kind }: Todo): string => words[kind].verb;
export const todoFacts = ({ kind, dueAt }: Todo, now: number): string[] => [words[kind].kind, dueTime(dueAt, now)];

/** `open`: whether it comes on top of this page or in its place. */
export const openTodo = ({ kind, subjectId }: Pick<Todo, 'kind' | 'subjectId'>, open: typeof go = go) => {
  switch (kind) {
    case 'requiredReading':
      return open('post', { postId: subjectId });
    case 'weeklyTest':
    case 'fixedPaper':
    case 'contest':
      return open('attempt', { paperId: subjectId });
    case 'course':
      return open('course', { courseId: subjectId });
    default:
      return kind satisfies never;
  }
};
