/**
 * What everything passes that a unit publishes: written, checked by its secretary, signed off where it reaches more than one
 * branch. Parts of a workflow; each has its own steps and states beside them. Who is who, see `OFFICES`.
 */

export const PASSING_STATES = { draft: '草稿', inReview: '待审核', inSignOff: '待审签' } as const;

/** Steps that only ask for the next one. */
export type PassingEvent = { type: 'submitted' } | { type: 'returned'; reason: string } | { type: 'signOffRequested' };

export const RETURN = {
  title: '退回',
  from: { inReview: ['publisher'], inSignOff: ['publisher', 'signer'] },
  needs: { reason: '理由' },
  leadsTo: 'returned',
  tells: ({ reason }: { reason: string }) => ({ reason }),
} as const;

export const SUBMIT = { title: '送审', from: { draft: ['writer'] }, needs: {}, leadsTo: 'submitted' } as const;

/** @param elsewise what is done instead where nobody has to sign */
export const requestSignOff = (elsewise: string) =>
  ({
    title: '报审签',
    from: { draft: ['publisher'], inReview: ['publisher'] },
    needs: {},
    closedBy: [
      {
        code: 'WRONG_STATE',
        title: elsewise,
        refuses: ({ facts }: { facts: { needsSignOff: boolean } }) => !facts.needsSignOff,
      },
    ],
    leadsTo: 'signOffRequested',
  }) as const;

/** The remark says why it was returned last, until somebody goes on with it. */
export const PASSING_OUTCOMES = {
  submitted: { to: 'inReview', changes: () => ({ remark: null }) },
  returned: { to: 'draft', changes: ({ reason }: { reason: string }) => ({ remark: reason }) },
  signOffRequested: { to: 'inSignOff', changes: () => ({ remark: null }) },
} as const;

/** Whose turn it is while it passes. A publisher may pass on what they wrote themselves, but nobody has to remind them of it. */
export const PASSING_TURNS = {
  editable: { draft: ['writer'] },
  waits: { inReview: ['freshPublisher'], inSignOff: ['freshSigner'] },
} as const;
