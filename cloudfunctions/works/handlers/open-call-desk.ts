import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/workbench-contract';
import { openWork } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { callDesk } from '../desk';
import { callDeskOf } from '../work';

export const openCallDesk = route(contract.openCallDesk, async ({ callId }, context) => {
  if (context.caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const work = await openWork(callDesk, callId, context);
  return work.ok ? ok(await callDeskOf(work.value, context)) : work;
});
