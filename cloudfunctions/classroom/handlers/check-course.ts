import * as contract from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { problemsIn } from '../composing';

export const checkCourse = route(contract.checkCourse, async ({ lessons }) =>
  ok({ problems: await problemsIn(lessons) }),
);
