import type { checkCourse } from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { problemsIn } from '../composing';

export const handleCheckCourse: Handler<typeof checkCourse> = async ({ lessons }) =>
  ok({ problems: problemsIn(lessons) });
