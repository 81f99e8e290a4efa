import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { route } from '../../_kit/serve';
import { findReading } from '../readable-call';
import { viewFor } from '../view-for';

export const openCall = route(contract.openCall, async ({ callId }, context) => {
  if (context.caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const reading = await findReading(context.db, callId, context.caller, context.now);
  return reading ? ok(await viewFor(reading, context)) : refuse('NOT_FOUND');
});
