import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { goalOf } from '../../../../core/quiz/rules/papers/workflow';
import { route } from '../../../_kit/serve';
import { publishPaper } from '../publish-paper';
import { withdrawPaper } from '../withdraw-paper';
import { openWorkOn, paperWorkOf } from '../work';

export const movePaper = route(
  contract.movePaper,
  async ({ paperId, seenRevision, looked = false, command }, context) => {
    const work = await openWorkOn(paperId, context);
    if (!work.ok) return work;
    const { state, revision } = work.value.paper;
    const isDone = revision === seenRevision + 1 && state === goalOf(command);
    if (isDone) return ok(await paperWorkOf(work.value, context));
    if (revision !== seenRevision) return refuse('CONFLICT');

    const moved =
      command.name === 'publish'
        ? await publishPaper(work.value, looked, context)
        : await withdrawPaper(work.value, command.reason, context);
    return moved.ok ? ok(await paperWorkOf({ ...work.value, paper: moved.value }, context)) : moved;
  },
);
