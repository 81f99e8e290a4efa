import { create } from 'zustand';
import { now } from '@/platform/clock';
import { createDeliveryQueue, type Delivery, type DeliveryQueue, type SaveState } from '@/platform/delivery-queue';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { Answer } from '../../../../core/quiz/answer';
import type {
  OpenAttemptView,
  OpenQuestion,
  PaperView,
  ScoredAttemptView,
} from '../../../../core/quiz/attempts/contract';
import { isFinished } from '../../../../core/quiz/rules/attempts/answer-fit';
import { mergeAnswers } from '../../../../core/quiz/rules/attempts/merge-answers';
import { fetchAttempt, fetchPaper, sendAnswer, sendStart, sendSubmission } from '../api';
import { messages } from '../messages';
import { createAnswerClock } from './answer-clock';
import { type Answers, answersOf, type Given, pendingAnswers } from './pending-answers';

export type Stage =
  /** Not begun yet: the time runs once the member starts. */
  | { at: 'intro'; paper: PaperView; number: number }
  | { at: 'answering'; attempt: OpenAttemptView }
  | { at: 'over'; attemptId: string }
  | { at: 'notOpen' };

interface AttemptState {
  paperId: string;
  stage: Loadable<Stage>;
  answers: Answers;
  answeredAt: Readonly<Record<string, number>>;
  /** Index of the question on the screen, from 0. */
  index: number;
  saveState: SaveState;
  /** End of the attempt on this device's clock, ms since the epoch. */
  endsAt: number;
  /** Whether starting or handing in is under way. */
  isBusy: boolean;
  problem: string | null;
  /** Whether an answer from another device has replaced one from this device. */
  isOvertaken: boolean;
  /** Opens a paper: goes on with an open try, shows the start of the next one, or the result if no try is left. */
  open: (paperId: string) => Promise<void>;
  begin: () => Promise<void>;
  /** Keeps an answer on the device and saves it after `settleMs`, so that typing can end first. */
  answer: (question: string, answer: Answer, settleMs?: number) => void;
  turnTo: (index: number) => void;
  /** Hands in once, however often it is called. */
  submit: () => Promise<void>;
  /**
   * For a page that is shown again, or a network that is back: sends waiting answers, and fetches those of other
   * devices.
   */
  resume: () => void;
  rest: () => void;
  /** For a page that is left. Unsaved answers stay on the device. */
  close: () => void;
}

const fresh = {
  stage: loading as Loadable<Stage>,
  answers: {} as Answers,
  answeredAt: {} as AttemptState['answeredAt'],
  index: 0,
  saveState: 'saved' as SaveState,
  endsAt: 0,
  isBusy: false,
  problem: null as string | null,
  isOvertaken: false,
};

const at = (stage: Stage): Loadable<Stage> => ({ state: 'ready', value: stage });

const attemptOf = (stage: Loadable<Stage>): OpenAttemptView | null =>
  stage.state === 'ready' && stage.value.at === 'answering' ? stage.value.attempt : null;

export const isAnswered = (answers: Answers, question: OpenQuestion): boolean => {
  const given = answers[question.key];
  return given !== undefined && isFinished(given, question);
};

/** Id of the try to show when no other may begin: the one that counts, or the last; null: there is none. */
const lookedAt = ({ tries, counted }: PaperView): string | null =>
  (tries.find(({ number }) => number === counted?.number) ?? tries[tries.length - 1])?.attemptId ?? null;

export const useAttempt = create<AttemptState>((set, get) => {
  let queue: DeliveryQueue<Given> | null = null;
  let clock = createAnswerClock();

  const isCurrent = (paperId: string) => get().paperId === paperId;
  const isAnswering = (attemptId: string) => attemptOf(get().stage)?.attemptId === attemptId;

  const show = (view: OpenAttemptView | ScoredAttemptView, askedAt: number) =>
    view.state === 'open' ? continueWith(view, askedAt) : finish(view.attemptId);

  const continueWith = (attempt: OpenAttemptView, askedAt: number) => {
    const kept = pendingAnswers(attempt.attemptId);
    const pending = kept.read() ?? {};
    const given = mergeAnswers(attempt, answersOf(pending), Number.MAX_SAFE_INTEGER);
    const firstOpen = attempt.questions.findIndex((question) => !isAnswered(given.answers, question));
    clock = createAnswerClock();
    clock.adjust(attempt.serverNow, askedAt);
    clock.saw(Object.values(given.answeredAt));
    const mine = createDeliveryQueue<Given>({
      pending,
      send: (question, sent) => deliver(attempt.attemptId, question, sent),
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
      ...given,
      index: Math.max(firstOpen, 0),
      endsAt: clock.here(attempt.deadline),
    });
    mine.resume();
  };

  /** Takes over answers that another device gave later. */
  const take = (server: Parameters<typeof mergeAnswers>[1]) => {
    const { answers, answeredAt } = get();
    const merged = mergeAnswers({ answers, answeredAt }, server, Number.MAX_SAFE_INTEGER);
    const isOvertaken = Object.keys(answers).some((key) => merged.answeredAt[key] !== answeredAt[key]);
    clock.saw(Object.values(merged.answeredAt));
    set({ ...merged, ...(isOvertaken ? { isOvertaken } : {}) });
  };

  const deliver = async (attemptId: string, question: string, given: Given): Promise<Delivery> => {
    const sentAt = now();
    const saved = await sendAnswer(attemptId, question, given);
    if (saved.ok) {
      const { savedAt, newer } = saved.value;
      if (isAnswering(attemptId)) {
        // The network is back: beside “已保存” it must not read that there is none.
        if ([messages.NETWORK, messages.NO_ANSWER].some((words) => words === get().problem)) set({ problem: null });
        clock.adjust(savedAt, sentAt);
        if (newer) take({ answers: { [question]: newer.answer }, answeredAt: { [question]: newer.answeredAt } });
      }
      return 'saved';
    }
    switch (saved.code) {
      case 'NETWORK':
      case 'NO_ANSWER':
      case 'INTERNAL':
      case 'RATE_LIMITED':
      case 'UNAUTHENTICATED':
      case 'CONFLICT':
        return 'later';
      case 'ATTEMPT_CLOSED':
        if (isAnswering(attemptId)) {
          // Handing in still counts answers that were given in time, and ends the page.
          set({ endsAt: Math.min(get().endsAt, now()) });
          void get().submit();
        }
        return 'later';
      default:
        set({ problem: messages[saved.code] });
        return 'never';
    }
  };

  const lookElsewhere = async ({ attemptId }: OpenAttemptView) => {
    const askedAt = now();
    const found = await fetchAttempt(attemptId);
    if (!found.ok || !isAnswering(attemptId)) return;
    if (found.value.state !== 'open') finish(attemptId);
    else {
      clock.adjust(found.value.serverNow, askedAt);
      take(found.value);
    }
  };

  const finish = (attemptId: string) => {
    queue = null;
    pendingAnswers(attemptId).clear();
    set({ ...fresh, stage: at({ at: 'over', attemptId }) });
  };

  const start = async (number: number) => {
    const { paperId, stage } = get();
    set({ isBusy: true, problem: null });
    const askedAt = now();
    const started = await sendStart(paperId, number);
    if (!isCurrent(paperId)) return;
    set({ isBusy: false });
    if (started.ok) show(started.value, askedAt);
    else if (started.code === 'PAPER_NOT_OPEN') set({ stage: at({ at: 'notOpen' }) });
    else if (stage.state === 'ready') set({ problem: messages[started.code] });
    else set({ stage: failed(started.code, messages) });
  };

  return {
    paperId: '',
    ...fresh,
    open: async (paperId) => {
      set({ ...fresh, paperId });
      const found = await fetchPaper(paperId);
      if (!isCurrent(paperId)) return;
      if (!found.ok) {
        set({ stage: failed(found.code, messages) });
        return;
      }
      const paper = found.value;
      const open = paper.tries.find(({ state }) => state === 'open');
      const over = lookedAt(paper);
      if (open) await start(open.number);
      else if (paper.next !== null) set({ stage: at({ at: 'intro', paper, number: paper.next }) });
      else set({ stage: at(over === null ? { at: 'notOpen' } : { at: 'over', attemptId: over }) });
    },
    begin: async () => {
      const { stage, isBusy } = get();
      if (!isBusy && stage.state === 'ready' && stage.value.at === 'intro') await start(stage.value.number);
    },
    answer: (question, answer, settleMs) => {
      if (get().isBusy || now() >= get().endsAt) return;
      const answeredAt = clock.stamp();
      set({
        answers: { ...get().answers, [question]: answer },
        answeredAt: { ...get().answeredAt, [question]: answeredAt },
        problem: null,
        isOvertaken: false,
      });
      queue?.put(question, { answer, answeredAt }, settleMs);
    },
    turnTo: (index) => set({ index }),
    submit: async () => {
      const attempt = attemptOf(get().stage);
      const mine = queue;
      if (!attempt || !mine || get().isBusy) return;
      set({ isBusy: true, problem: null });
      mine.pause();
      const submitted = await sendSubmission(attempt.attemptId, mine.pending());
      if (submitted.ok) pendingAnswers(attempt.attemptId).clear();
      if (queue !== mine) return;
      if (submitted.ok) {
        finish(attempt.attemptId);
        return;
      }
      set({ isBusy: false, problem: messages[submitted.code] });
      if (now() < get().endsAt) mine.resume();
    },
    resume: () => {
      const attempt = attemptOf(get().stage);
      if (attempt && now() >= get().endsAt) void get().submit();
      else if (!get().isBusy) {
        queue?.resume();
        if (attempt) void lookElsewhere(attempt);
      }
    },
    rest: () => queue?.rest(),
    close: () => {
      queue?.rest();
      queue = null;
      set({ ...fresh, paperId: '' });
    },
  };
});
