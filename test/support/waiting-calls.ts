import type { waitsNow } from '../../core/works/rules/workflow';

const ENDS = Date.parse('2026-11-20T10:00:00+08:00');
const JUDGED = ENDS + 3_600_000;
const endProposal = { endsAt: ENDS + 9, reason: '多收几件', byId: 'm1', byName: '郑立', at: ENDS - 9 };
const open = { status: 'opened' as const, endsAt: ENDS, judgedBy: JUDGED };

/** Whether a call waits for somebody, and when; the rule and the query say the same of each. */
export const waitingCases: [what: string, call: Parameters<typeof waitsNow>[0], now: number, waits: boolean][] = [
  ['one that is reviewed', { ...open, status: 'inReview' }, ENDS - 1, true],
  ['one whose prizes are proposed', { ...open, status: 'deciding' }, JUDGED, true],
  ['one that takes works', { ...open, endProposal: null }, ENDS - 1, false],
  ['one from before calls could be extended', open, ENDS - 1, false],
  ['one with a later end proposed', { ...open, endProposal }, ENDS - 1, true],
  // Nobody can confirm it after the end.
  ['one that has ended with a later end proposed', { ...open, endProposal }, ENDS, false],
  ['one that is being judged', { ...open, endProposal: null }, JUDGED - 1, false],
  ['one that has been judged', { ...open, endProposal: null }, JUDGED, true],
];
