import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { type CallStep, callWorkflow } from '../../../core/works/rules/workflow';
import { combined, EITHER, kindOf, NOW, REASON, states } from './sample';

const CALL_COMMANDS: CallStep[] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'requestSignOff' },
  { name: 'publish' },
  { name: 'signOff', checked: [...DEFAULT_CHECKLIST] },
  { name: 'proposeEnd', endsAt: NOW + 3 * MS_PER_DAY, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'dropEnd' },
  { name: 'confirmEnd', byId: 'm2', byName: '钱进', seenRevision: 3 },
  { name: 'propose', prizes: [{ submissionId: 's1', prize: '一等奖' }], byId: 'm1', byName: '郑立' },
  { name: 'dropPrizes' },
  { name: 'decide' },
  { name: 'withdraw', reason: REASON },
];

const prizeProposal = { prizes: [{ submissionId: 's1', prize: '一等奖' }], byId: 'm1', byName: '郑立', at: NOW - 1 };

export const calls = kindOf(
  callWorkflow,
  CALL_COMMANDS,
  combined({
    item: combined({
      status: states(callWorkflow.states),
      times: [
        { endsAt: NOW + MS_PER_DAY, judgedBy: NOW + 2 * MS_PER_DAY },
        { endsAt: NOW - 2 * MS_PER_DAY, judgedBy: NOW },
      ],
      endProposal: [null, { endsAt: NOW + 3 * MS_PER_DAY, reason: REASON, byId: 'm1', byName: '郑立', at: NOW - 1 }],
    })
      // Another end is proposed while it is open only.
      .filter(({ status, endProposal }) => status === 'opened' || endProposal === null)
      .map(({ status, times, endProposal }) => ({
        status,
        ...times,
        endProposal,
        endChanges: [],
        remark: null,
        publishedAt: ['draft', 'inReview', 'inSignOff'].includes(status) ? null : NOW - MS_PER_DAY,
        proposal: status === 'deciding' ? prizeProposal : null,
        prizes: status === 'decided' ? prizeProposal.prizes : [],
        decidedAt: status === 'decided' ? NOW : null,
      })),
    who: combined({
      isFreshEye: EITHER,
      isOnlyOne: [false],
      isWriter: EITHER,
      isPublisher: EITHER,
      isSigner: EITHER,
      isProposer: EITHER,
      isEndProposer: EITHER,
    }),
    facts: combined({
      needsSignOff: EITHER,
      checklist: [DEFAULT_CHECKLIST],
      form: [
        { kinds: ['essay' as const], uses: [], juryIds: ['m9'], hasVotes: false },
        { kinds: ['essay' as const], uses: [], juryIds: [], hasVotes: false },
      ],
      now: [NOW],
    }),
  }),
);
