import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { type SurveyStep, surveyWorkflow } from '../../../core/surveys/rules/workflow';
import { combined, EITHER, kindOf, NOW, REASON, states } from './sample';

const SURVEY_COMMANDS: SurveyStep[] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'requestSignOff' },
  { name: 'publish', roll: { id: 'r1', voters: 9 }, byId: 'm2', byName: '周敏' },
  { name: 'signOff', checked: [...DEFAULT_CHECKLIST], roll: null, byId: 'm2', byName: '周敏' },
  { name: 'signOff', checked: [], roll: null, byId: 'm2', byName: '周敏' },
  { name: 'proposeEnd', endsAt: null, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'proposeEnd', endsAt: NOW, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'proposeEnd', endsAt: NOW + MS_PER_DAY, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'dropEnd' },
  { name: 'confirmEnd', byId: 'm2', byName: '周敏', seenRevision: 1 },
  { name: 'disclose' },
  { name: 'assess', decided: [{ memberId: 'm1', verdict: 'excellent', words: '' }], byId: 'm2' },
  { name: 'announce' },
];

const end = { reason: REASON, byId: 'm1', byName: '郑立', at: NOW - 1 };
const candidates = ['甲', '乙'];
const EMPTY_FORM = {
  isSecret: true,
  questions: [],
  candidates: [],
  seats: 0,
  terms: null,
  unitId: 'b1',
  scope: ['b1'],
};
const READY_FORM = { ...EMPTY_FORM, kind: 'ballot' as const, candidates, seats: 1 };
const APPRAISAL_FORM = {
  ...EMPTY_FORM,
  kind: 'appraisal' as const,
  terms: { selfUntil: NOW + MS_PER_DAY / 2, showsTally: true },
};
const SURVEY_FORMS = [READY_FORM, APPRAISAL_FORM, { ...EMPTY_FORM, kind: 'survey' as const }];

const assessment = { decided: [{ memberId: 'm1', verdict: 'qualified' as const, words: '' }], byId: 'm1' };
const OWN_SECRETARY = {
  isFreshEye: true,
  isOnlyOne: false,
  isWriter: true,
  isPublisher: true,
  isSigner: false,
  isWriterOfText: false,
  isProposer: false,
  isOwnSecretary: true,
  awaited: null,
};
const SURVEY_ENDS = [
  ...[null, { ...end, endsAt: null }, { ...end, endsAt: NOW - 1 }].flatMap((proposal) =>
    [NOW - 1, NOW + MS_PER_DAY].map((closesAt) => ({ proposal, closesAt, assessment: null })),
  ),
  ...[null, { ...assessment, isAnnounced: false }, { ...assessment, isAnnounced: true }].map((written) => ({
    proposal: null,
    closesAt: NOW - MS_PER_DAY / 2,
    assessment: written,
  })),
];

export const surveys = kindOf(
  surveyWorkflow,
  SURVEY_COMMANDS,
  combined({
    item: states(surveyWorkflow.states).flatMap((status) =>
      SURVEY_ENDS.map((ending) => ({
        ...ending,
        status,
        remark: null,
        publishedAt: status === 'opened' ? NOW - MS_PER_DAY : null,
        roll: null,
        changes: [],
        areBallotsShown: false,
      })),
    ),
    who: [
      ...combined({
        isFreshEye: EITHER,
        isOnlyOne: [false],
        isWriter: EITHER,
        isPublisher: EITHER,
        isSigner: EITHER,
        isWriterOfText: EITHER,
        isProposer: EITHER,
        isOwnSecretary: [false],
        isBoundAssessor: [false],
        awaited: [null],
      }),
      ...EITHER.map((isBoundAssessor) => ({ ...OWN_SECRETARY, isBoundAssessor })),
    ],
    facts: [
      ...combined({
        needsSignOff: EITHER,
        endsAnother: [false],
        checklist: [DEFAULT_CHECKLIST],
        form: SURVEY_FORMS,
        now: [NOW],
      }),
      { needsSignOff: false, endsAnother: true, checklist: DEFAULT_CHECKLIST, form: READY_FORM, now: NOW },
    ],
  }),
);
