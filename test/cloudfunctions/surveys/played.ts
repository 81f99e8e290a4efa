import { castBallot, handIn, openSurvey } from '../../../core/surveys/contract';
import type { SurveyCommand } from '../../../core/surveys/workbench-contract';
import { moveSurvey, openSurveyWork } from '../../../core/surveys/workbench-contract';
import type { TestCloud } from '../../support/test-cloud';

/** The survey that these tests are about. */
export const it = { surveyId: 's1' };
/** Everybody of the branch that is asked. */
export const BRANCH = ['admin', 'secretary1', 'editor1', 'member1', 'member2'];
export const codeOf = async (reply: Promise<{ ok: boolean; code?: string }>) => (await reply).code ?? 'ok';

/** What people do with it; `cloud` is asked for when they do. */
export function playedOn(cloud: () => TestCloud) {
  const work = (name = 'secretary1') => cloud().expectOk(name, openSurveyWork, it);
  return {
    work,
    seen: () => cloud().expectOk('member1', openSurvey, it),
    move: (name: string, command: SurveyCommand, surveyId = 's1') =>
      cloud().call(name, moveSurvey, { surveyId, looked: true, command }),
    /** As the page does: with the revision that was read. */
    moveRead: async (name: string, command: SurveyCommand) =>
      cloud().call(name, moveSurvey, { ...it, seenRevision: (await work(name)).revision, command }),
    hand: (name: string, value: number, words = '') =>
      cloud().expectOk(name, handIn, {
        ...it,
        answers: [{ key: 'q1', value }, ...(words === '' ? [] : [{ key: 'q3', value: words }])],
      }),
    vote: (name: string, picks: number[], surveyId = 's1') => cloud().expectOk(name, castBallot, { surveyId, picks }),
  };
}
