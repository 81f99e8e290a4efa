import { ok, refuse } from '../../core/kernel/result';
import { useItem } from '../../src/features/disclosure/item-store';
import { useCompose } from '../../src/features/letters/mine/compose-store';
import { useMembership } from '../../src/features/org/me-store';
import { useWeekly } from '../../src/features/papers/weekly-store';
import { useAppraisal } from '../../src/features/surveys/appraisal-store';
import { useSurvey } from '../../src/features/surveys/survey-store';
import { useSubmit } from '../../src/features/works/submit-store';
import { call } from '../../src/platform/call';
import type { Loadable } from '../../src/ui/loadable';

jest.mock('../../src/platform/call');
const server = jest.mocked(call) as unknown as jest.Mock;

/** What the server answers, as far as the stores look into it. */
const answers: Record<string, object> = {
  openSurvey: { kind: 'survey', stage: 'open', mine: 'open', questions: [] },
  openAppraisal: { phase: 'marks', own: null },
  openDisclosure: { disclosureId: 'd1', myFeedback: [] },
  openCall: { callId: 'c1', kinds: ['essay'], uses: [] },
  openLetterBox: { offices: [] },
  whoAmI: { state: 'unbound', isOrganisationEmpty: false },
  openWeeklyPlan: { unitId: 'zz', blueprint: null, themes: [], revision: 1 },
};
const online = () =>
  server.mockImplementation(async ({ action }: { action: string }) => ok({ ...answers[action], at: Math.random() }));
const offline = () => server.mockResolvedValue(refuse('NETWORK'));

interface Page {
  open: () => Promise<void>;
  /** What the page shows; a form that keeps its text itself goes with it. */
  shown: () => Loadable<unknown>;
  write?: () => void;
  written?: () => unknown;
}

const pages: Record<string, Page> = {
  'an answer to a survey': {
    open: () => useSurvey.getState().open('s1'),
    shown: () => useSurvey.getState().view,
    write: () => useSurvey.getState().answer('q1', '都好'),
    written: () => useSurvey.getState().answers.get('q1'),
  },
  'a 自评': {
    open: () => useAppraisal.getState().open('s1'),
    shown: () => useAppraisal.getState().view,
    write: () => useAppraisal.getState().write({ words: '都好' }),
    written: () => useAppraisal.getState().words,
  },
  'feedback on a disclosure': {
    open: () => useItem.getState().open('d1'),
    shown: () => useItem.getState().item,
    write: () => useItem.getState().write('都好'),
    written: () => useItem.getState().text,
  },
  'a work for a call': {
    open: () => useSubmit.getState().begin('c1'),
    shown: () => useSubmit.getState().call,
    write: () => useSubmit.getState().change({ title: '都好' }),
    written: () => useSubmit.getState().draft.title,
  },
  'a letter': {
    open: () => useCompose.getState().begin(),
    shown: () => useCompose.getState().box,
    write: () => useCompose.getState().change({ text: '都好' }),
    written: () => useCompose.getState().text,
  },
  'the code and name of who asks to be bound': {
    open: () => useMembership.getState().refresh(),
    shown: () => useMembership.getState().membership,
  },
  'the rules of the weekly test': {
    open: () => useWeekly.getState().choose('zz'),
    shown: () => useWeekly.getState().plan,
  },
};

// A phone shows the page again after a look at another app, often before the network is back.
test.each(Object.entries(pages))('%s stays when the page is asked for anew', async (_name, page) => {
  online();
  await page.open();
  expect(page.shown().state).toBe('ready');
  page.write?.();
  const written = page.written?.();
  expect(written).toBe(page.write && '都好');

  offline();
  const asking = page.open();
  expect(page.shown().state).toBe('ready');
  await asking;
  expect(page.shown()).toMatchObject({ state: 'ready', stale: expect.stringContaining('网络') });
  expect(page.written?.()).toBe(written);

  online();
  await page.open();
  expect(page.shown()).toMatchObject({ state: 'ready' });
  expect(page.shown()).not.toHaveProperty('stale');
  expect(page.written?.()).toBe(written);
});
