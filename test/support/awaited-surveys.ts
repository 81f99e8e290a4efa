import type { awaitedOf } from '../../core/surveys/rules/awaited';
import { SETTLING } from '../../core/surveys/rules/window';
import type { Awaited } from '../../core/surveys/workbench-contract';

const END = Date.parse('2026-11-20T10:00:00+08:00');
const COUNTED = END + SETTLING;
const proposal = { endsAt: null, reason: '都交了', byId: 'm1', byName: '郑立', at: END - 9 };
const open = { status: 'opened' as const, kind: 'survey' as const, proposal: null, closesAt: END };
const appraisal = { ...open, kind: 'appraisal' as const, assessment: null };
const written = { isAnnounced: false };

/** What is still to be done with what has opened, or has not, and when; the rule and the query say the same of each. */
export const awaitedCases: [
  what: string,
  survey: Parameters<typeof awaitedOf>[0],
  now: number,
  awaited: Awaited | null,
][] = [
  ['a draft', { ...appraisal, status: 'draft', proposal }, END - 1, null],
  ['one that runs', open, END - 1, null],
  ['one that runs with another end proposed', { ...open, proposal }, END - 1, 'end'],
  ['one that has ended with another end proposed', { ...open, proposal }, END, null],
  ['a survey that has ended', open, COUNTED, null],
  ['an appraisal that runs', appraisal, END - 1, null],
  ['an appraisal that is counted', appraisal, COUNTED - 1, null],
  ['an appraisal that was counted', appraisal, COUNTED, 'assessment'],
  ['one from before 评定 was kept', { ...open, kind: 'appraisal' }, COUNTED, 'assessment'],
  ['an appraisal with its 评定', { ...appraisal, assessment: written }, COUNTED, 'announcement'],
  ['an appraisal that was announced', { ...appraisal, assessment: { isAnnounced: true } }, COUNTED, null],
];
