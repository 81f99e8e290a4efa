import type { CallFields } from '../workbench-contract';

/** The fields as they are written, or kept. */
type Fields = Omit<CallFields, 'kinds' | 'uses' | 'juryIds' | 'scope'> & {
  readonly [Name in 'kinds' | 'uses' | 'juryIds' | 'scope']: Readonly<CallFields[Name]>;
};

/** What a call tells its readers: two that tell the same are one. */
export const callText = (call: Fields): Fields => ({
  title: call.title,
  theme: call.theme,
  kinds: call.kinds,
  most: call.most,
  endsAt: call.endsAt,
  judgedBy: call.judgedBy,
  uses: call.uses,
  juryIds: call.juryIds,
  hasVotes: call.hasVotes,
  votesEach: call.votesEach,
  unitId: call.unitId,
  scope: call.scope,
});
