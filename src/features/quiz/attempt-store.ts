import { create } from 'zustand';
import { now } from '@/platform/clock';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { Answer } from '../../../core/quiz/answer';
import type { AttemptView, ClosedAttemptView, OpenAttemptView } from '../../../core/quiz/contract';
import { isGiven } from '../../../core/quiz/rules/answer-fit';
import type { WeeklyTest } from '../../../core/quiz/weekly-test';
import { type AnswerQueue, createAnswerQueue, type Delivery, type SaveState } from './answer-queue';
import { fetchWeeklyTests, sendAnswer, sendStart, sendSubmission } from './api';
import { messages } from './messages';
import { type Answers, pendingAnswers } from './pending-answers';
import { useResult } from './result-store';

export type Stage =
  /** Not begun: the clock starts when the member says so. */
  | { at: 'intro'; test: WeeklyTest }
  | { at: 'answering'; attempt: OpenAttemptView }
  | { at: 'over'; attemptId: string }
  | { at: 'notOpen' };

interface AttemptState {
  paperId: string;
  stage: Loadable<Stage>;
  answers: Answers;
  /** The question on the screen, from 0. */
  index: number;
  saveState: SaveState;
  /** When the time is over by this device's clock, ms since the epoch. */
  endsAt: number;
  /** Starting or handing in is under way. */
  isBusy: boolean;
  problem: string | null;
  /** Finds out how a paper stands: shows the start, or goes on where I was. */
  open: (paperId: string) => Promise<void>;
  begin: () => Promise<void>;
  /** Keeps and saves an answer; `settleMs` waits for the end of typing. */
  answer: (question: string, answer: Answer, settleMs?: number) => void;
  turnTo: (index: number) => void;
  /** Hands in once, however often it is called. */
  submit: () => Promise<void>;
  /** The page is shown again, or the network is back. */
  resume: () => void;
  rest: () => void;
  /** The page is gone. What is not saved yet stays on the device. */
  close: () => void;
}

const fresh = {
  stage: loading as Loadable<Stage>,
  answers: {} as Answers,
  index: 0,
  saveState: 'saved' as SaveState,
  endsAt: 0,
  isBusy: false,
  problem: null as string | null,
};

const at = (stage: Stage): Loadable<Stage> => ({ state: 'ready', value: stage });

const attemptOf = (stage: Loadable<Stage>): OpenAttemptView | null =>
  stage.state === 'ready' && stage.value.at === 'answering' ? stage.value.attempt : null;

export const isAnswered = (answers: Answers, question: string): boolean => {
  const given = answers[question];
  return given !== undefined && isGiven(given);
};

export const useAttempt = create<AttemptState>((set, get) => {
  let queue: AnswerQueue | null = null;

  const isCurrent = (paperId: string) => get().paperId === paperId;

  const show = (view: AttemptView) => (view.state === 'open' ? continueWith(view) : finish(view));

  const continueWith = (attempt: OpenAttemptView) => {
    const kept = pendingAnswers(attempt.attemptId);
    const pending = kept.read() ?? {};
    const answers = { ...attempt.answers, ...pending };
    const firstOpen = attempt.questions.findIndex(({ key }) => !isAnswered(answers, key));
    const mine = createAnswerQueue({
      pending,
      send: (question, answer) => deliver(attempt.attemptId, question, answer),
      onChange: (left, saveState) => {
        if (Object.keys(left).length === 0) kept.clear();
        else kept.write({ ...left });
        if (queue === mine) set({ saveState });
      },
    });
    queue = mine;
    set({
      ...fresh,
      stage: at({ at: 'answering', attempt }),
      answers,
      index: Math.max(firstOpen, 0),
      endsAt: now() + attempt.deadline - attempt.serverNow,
    });
    mine.resume();
  };

  const deliver = async (attemptId: string, question: string, answer: Answer): Promise<Delivery> => {
    const saved = await sendAnswer(attemptId, question, answer);
    if (saved.ok) return 'saved';
    switch (saved.code) {
      case 'NETWORK':
      case 'INTERNAL':
      case 'RATE_LIMITED':
      case 'UNAUTHENTICATED':
        return 'later';
      case 'ATTEMPT_CLOSED':
        if (attemptOf(get().stage)?.attemptId === attemptId) {
          // Handing in still takes what was answered in time, and brings the result.
          set({ endsAt: Math.min(get().endsAt, now()) });
          void get().submit();
        }
        return 'later';
      default:
        set({ problem: messages[saved.code] });
        return 'never';
    }
  };

  const finish = (result: ClosedAttemptView) => {
    queue = null;
    pendingAnswers(result.attemptId).clear();
    useResult.getState().accept(result);
    set({ ...fresh, stage: at({ at: 'over', attemptId: result.attemptId }) });
  };

  return {
    paperId: '',
    ...fresh,
    open: async (paperId) => {
      set({ ...fresh, paperId });
      const tests = await fetchWeeklyTests();
      if (!isCurrent(paperId)) return;
      if (!tests.ok) {
        set({ stage: failed(tests.code, messages) });
        return;
      }
      const test = tests.value.items.find((item) => item.paperId === paperId);
      if (test?.state === 'notStarted') set({ stage: at({ at: 'intro', test }) });
      else await get().begin();
    },
    begin: async () => {
      const { paperId, stage, isBusy } = get();
      if (isBusy) return;
      set({ isBusy: true, problem: null });
      const started = await sendStart(paperId);
      if (!isCurrent(paperId)) return;
      set({ isBusy: false });
      if (started.ok) show(started.value);
      else if (started.code === 'PAPER_NOT_OPEN') set({ stage: at({ at: 'notOpen' }) });
      else if (stage.state === 'ready') set({ problem: messages[started.code] });
      else set({ stage: failed(started.code, messages) });
    },
    answer: (question, answer, settleMs) => {
      if (get().isBusy || now() >= get().endsAt) return;
      set({ answers: { ...get().answers, [question]: answer }, problem: null });
      queue?.put(question, answer, settleMs);
    },
    turnTo: (index) => set({ index }),
    submit: async () => {
      const attempt = attemptOf(get().stage);
      const mine = queue;
      if (!attempt || !mine || get().isBusy) return;
      set({ isBusy: true, problem: null });
      mine.pause();
      const submitted = await sendSubmission(attempt.attemptId, { ...mine.pending() });
      if (submitted.ok) pendingAnswers(attempt.attemptId).clear();
      if (queue !== mine) return;
      if (submitted.ok) {
        finish(submitted.value);
        return;
      }
      set({ isBusy: false, problem: messages[submitted.code] });
      if (now() < get().endsAt) mine.resume();
    },
    resume: () => {
      if (attemptOf(get().stage) && now() >= get().endsAt) void get().submit();
      else if (!get().isBusy) queue?.resume();
    },
    rest: () => queue?.rest(),
    close: () => {
      queue?.rest();
      queue = null;
      set({ ...fresh, paperId: '' });
    },
  };
});
