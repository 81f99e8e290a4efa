import { orderKey } from '../../core/kernel/order-key';
import { staysInOneBranch } from '../../core/kernel/scope';
import type { SurveyQuestion } from '../../core/surveys/form';
import { awaitedOf } from '../../core/surveys/rules/awaited';
import { standingOf } from '../../core/surveys/rules/standing';
import type { SurveyEvent } from '../../core/surveys/rules/survey-state';
import { surveyText } from '../../core/surveys/rules/text';
import { SETTLING } from '../../core/surveys/rules/window';
import { endByVersion, type SurveyKind, surveyWorkflow, waitsFor } from '../../core/surveys/rules/workflow';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import type { Transaction } from '../_kit/database';
import { type Desk, writersOf } from '../_kit/desk/desk';
import { endEntry } from '../_kit/desk/end-entry';
import type { Lists } from '../_kit/desk/lists';
import { Overtaken } from '../_kit/desk/move';
import { PLAIN } from '../_kit/desk/plain';
import { signedWith } from '../_kit/desk/signed';
import type { MemberContext } from '../_kit/serve';
import { CHECKLIST_ONLY } from '../feed/public';
import { findPlacement, Units } from '../org/public';
import { SurveyPreparations, Surveys } from './collections';
import { isReadable } from './readable-survey';
import type { SurveyDoc, WorkDoc } from './repository';

/** With these the words are passed on, and checked. */
const HANDED_IN: readonly SurveyEvent['type'][] = ['submitted', 'signOffRequested', 'opened'];

/** With these others read words that they have not read before. */
const SHOWN: readonly SurveyEvent['type'][] = ['opened', 'endChanged', 'announced'];

const wordsOf = (question: SurveyQuestion): string[] => {
  switch (question.kind) {
    case 'one':
    case 'many':
    case 'rank':
      return [question.title, ...question.options];
    case 'matrix':
      return [question.title, ...question.rows, ...question.options];
    case 'scale':
      return [question.title, question.low, question.high];
    case 'text':
      return [question.title];
    default:
      return question satisfies never;
  }
};

const involvedIn = (survey: WorkDoc, now: number) => ({
  writerIds: writersOf(survey),
  proposerId: survey.proposal?.byId ?? null,
  assessorId: survey.assessment?.byId ?? null,
  awaited: awaitedOf(survey, now),
});

/** Surveys at the desk: where they are kept, what a step of theirs writes beside them. */
export const surveyDesk: Desk<SurveyDoc, SurveyKind> = {
  ...PLAIN,
  collection: Surveys,
  draftKind: 'draftedSurvey',
  workflow: surveyWorkflow,
  findPlacement,
  units: Units,
  sections: CHECKLIST_ONLY,
  writersOf,
  isReadable,
  textOf: surveyText,
  itemOf: ({ status, remark, publishedAt, closesAt, roll, proposal, changes, areBallotsShown, assessment }) => ({
    status,
    remark,
    publishedAt,
    closesAt,
    roll,
    proposal,
    changes,
    areBallotsShown,
    assessment: assessment ?? null,
  }),
  seenBy: ({ doc, placement, section, colleagues = null }, { caller, now }) => ({
    item: surveyDesk.itemOf(doc),
    who: standingOf(caller, involvedIn(doc, now), placement, colleagues),
    facts: {
      needsSignOff: !staysInOneBranch(placement),
      checklist: section?.checklist ?? [],
      endsAnother: doc.follows?.as === 'version',
      form: { ...doc, terms: doc.terms ?? null },
      now,
    },
  }),
  newWords: (events, { title, intro, questions, candidates, assessment }) =>
    events
      .flatMap((event) => {
        // Everybody who is asked reads why it ends at another time.
        if (event.type === 'endProposed') return event.proposal.reason;
        if (event.type === 'endChanged') return event.change.reason;
        if (event.type === 'assessed') return event.decided.map(({ words }) => words);
        if (event.type === 'announced') return (assessment?.decided ?? []).map(({ words }) => words);
        return HANDED_IN.includes(event.type) ? [title, intro, ...questions.flatMap(wordsOf), ...candidates] : [];
      })
      .join('\n')
      .trim(),
  waitsNow: (survey, now) => survey.status !== 'opened' || awaitedOf(survey, now) !== null,
  passes: (events) => events.some(({ type }) => type === 'opened'),
  isShown: (events) => events.some(({ type }) => SHOWN.includes(type)),
  fixed: async (events, _given, context) => ({ text: signedBy(events, context), events }),
  derived: (survey) => ({
    ...survey,
    isShown: survey.publishedAt !== null,
    endOrder: orderKey(survey.closesAt, survey._id),
  }),
  audits: auditsOf,
  follow: async (transaction, { doc, events }) => {
    for (const event of events) {
      if (event.type !== 'opened') continue;
      // Its roll is used from here on: nobody tidies it away.
      if (event.roll) await transaction.in(SurveyPreparations).remove(event.roll.id);
      if (doc.follows) await replace(transaction, doc.follows.surveyId, { by: doc, opened: event });
    }
  },
};

/**
 * The earlier version ends where the new one begins, and says so; its answers stay its own. A ballot has one second round:
 * nobody holds another one until it comes out as they like.
 */
async function replace(
  transaction: Transaction,
  surveyId: string,
  { by, opened }: { by: SurveyDoc; opened: Extract<SurveyEvent, { type: 'opened' }> },
): Promise<void> {
  const surveys = transaction.in(Surveys);
  const earlier = await surveys.find(surveyId);
  if (!earlier || earlier.replacedBy === by._id) return;
  if (earlier.replacedBy !== null) throw new Overtaken();
  const isEnded = opened.at < earlier.closesAt;
  await surveys.put(
    surveyDesk.derived({
      ...earlier,
      ...(isEnded && {
        closesAt: opened.at,
        changes: [...earlier.changes, endByVersion(earlier, opened, by.authorName)],
      }),
      proposal: null,
      replacedBy: by._id,
      revision: earlier.revision + 1,
    }),
  );
}

const signedBy = (events: readonly SurveyEvent[], context: MemberContext): Pick<SurveyDoc, 'signed'> => {
  const opened = events.find(({ type }) => type === 'opened');
  return opened?.type === 'opened' ? signedWith(opened.checked, context) : {};
};

/** Since when the next step with it is due, in ms. */
const sinceOf = (survey: WorkDoc, now: number): number => {
  const awaited = awaitedOf(survey, now);
  if (awaited === 'end') return survey.proposal?.at ?? survey.updatedAt;
  // What was written of it while it ran, or before, has kept nobody waiting.
  return awaited === null ? survey.updatedAt : Math.max(survey.updatedAt, survey.closesAt);
};

/** The rows of the desk's lists as they are at a moment. */
export const surveyLists = (now: number): Lists<SurveyDoc, SurveyKind, WorkDoc> => ({
  desk: surveyDesk,
  rows: Surveys,
  fields: [
    'unitName',
    'authorId',
    'kind',
    'isSecret',
    'closesAt',
    'endOrder',
    'proposal',
    'assessment.byId',
    'assessment.isAnnounced',
  ],
  sinceOf: (survey) => sinceOf(survey, now),
  // As `awaitedOf`.
  waitsNow: {
    $or: [
      { status: { $ne: 'opened' } },
      { proposal: { $ne: null }, closesAt: { $gt: now } },
      { kind: 'appraisal', closesAt: { $lte: now - SETTLING }, 'assessment.isAnnounced': { $ne: true } },
    ],
  },
  waitsFor: (survey, placement, caller, colleagues) =>
    waitsFor(survey.status, standingOf(caller, involvedIn(survey, now), placement, colleagues)),
});

/** Audit entries for opening, for every step towards another end, and for publishing the ballots. */
function auditsOf(events: readonly SurveyEvent[], survey: SurveyDoc, context: MemberContext): AuditDoc[] {
  const about = { subject: survey._id, path: survey.path };
  return events.flatMap((event) => {
    switch (event.type) {
      case 'opened':
        return auditEntry(context, {
          ...about,
          action: 'survey.opened',
          detail: { scope: survey.scope.join(' '), isSecret: survey.isSecret, voters: event.roll?.voters ?? null },
        });
      case 'endProposed':
      case 'endChanged':
        return auditEntry(context, { ...about, ...endEntry('survey', event) });
      case 'disclosed':
        return auditEntry(context, { ...about, action: 'survey.ballotsPublished' });
      case 'assessed':
        return auditEntry(context, { ...about, action: 'survey.assessed' });
      case 'announced':
        return auditEntry(context, {
          ...about,
          action: 'survey.assessmentAnnounced',
          detail: { isOwn: survey.assessment?.byId === context.caller.memberId },
        });
      default:
        return [];
    }
  });
}
