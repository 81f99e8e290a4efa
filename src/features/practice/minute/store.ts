import { create } from 'zustand';
import { now } from '@/platform/clock';
import { newId } from '@/platform/new-id';
import type { EndedRunView, OpenRunView, RunView } from '../../../../core/practice/minute/contract';
import type { Answer } from '../../../../core/quiz/answer';
import { isGiven } from '../../../../core/quiz/rules/attempts/answer-fit';
import { pageMessages } from '../page-messages';
import { usePractice } from '../store';
import { sendFinish, sendStart } from './api';
import { keptMinute } from './kept';

export type MinuteStage = { at: 'intro' } | { at: 'running'; run: OpenRunView } | { at: 'over'; result: EndedRunView };

interface MinuteState {
  stage: MinuteStage;
  answers: Readonly<Record<string, Answer>>;
  /** Index of the question on the screen, from 0. */
  index: number;
  /** End of the minute on this device's clock, ms since the epoch. */
  endsAt: number;
  /** Whether starting or handing in is under way. */
  isBusy: boolean;
  problem: string | null;
  /** Shows the start, or goes on with a minute that was left; if its time is over, hands in its answers. */
  open: () => Promise<void>;
  begin: () => Promise<void>;
  /** Keeps the answer to the question on the screen. */
  choose: (answer: Answer) => void;
  /** Goes to the next question; after the last one hands in. */
  next: () => void;
  /** Hands everything in, once however often it is called. */
  finish: () => Promise<void>;
  close: () => void;
}

const fresh = {
  stage: { at: 'intro' } as MinuteStage,
  answers: {} as Readonly<Record<string, Answer>>,
  index: 0,
  endsAt: 0,
  isBusy: false,
  problem: null as string | null,
};

/** Wait before handing in again, ms: short enough for several attempts within the grace period. */
const RETRY_MS = 4_000;

export const useMinute = create<MinuteState>((set, get) => {
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Number of the visit: late answers to an earlier one are dropped. */
  let visit = 0;

  const show = (view: RunView) => {
    if (view.state === 'ended') {
      keptMinute.clear();
      set({ ...fresh, stage: { at: 'over', result: view } });
      void usePractice.getState().look();
      return;
    }
    const kept = keptMinute.read();
    const answers = kept?.runId === view.runId ? kept.answers : {};
    const firstOpen = view.questions.findIndex(({ key }) => answers[key] === undefined);
    set({
      ...fresh,
      stage: { at: 'running', run: view },
      answers,
      index: Math.max(firstOpen, 0),
      endsAt: now() + view.deadline - view.serverNow,
    });
    if (now() >= get().endsAt) void get().finish();
  };

  const start = async (runId: string) => {
    const mine = visit;
    set({ isBusy: true, problem: null });
    const started = await sendStart(runId);
    if (mine !== visit) return;
    set({ isBusy: false });
    if (started.ok) show(started.value);
    else set({ problem: pageMessages[started.code] });
  };

  return {
    ...fresh,
    open: async () => {
      visit += 1;
      set(fresh);
      const kept = keptMinute.read();
      void usePractice.getState().look();
      if (kept) await start(kept.runId);
    },
    begin: async () => {
      if (get().isBusy) return;
      const runId = newId();
      keptMinute.write({ runId, answers: {} });
      await start(runId);
      // The server may have started this minute's clock, so the next `begin` must draw a new `runId`.
      if (get().stage.at !== 'running') keptMinute.clear();
    },
    choose: (answer) => {
      const { stage, index, answers, endsAt, isBusy } = get();
      const question = stage.at === 'running' ? stage.run.questions[index] : undefined;
      if (stage.at !== 'running' || !question || isBusy || now() >= endsAt) return;
      const given = { ...answers, [question.key]: answer };
      keptMinute.write({ runId: stage.run.runId, answers: given });
      set({ answers: given });
    },
    next: () => {
      const { stage, index, isBusy } = get();
      if (stage.at !== 'running' || isBusy) return;
      if (index + 1 < stage.run.questions.length) set({ index: index + 1 });
      else void get().finish();
    },
    finish: async () => {
      const { stage, answers, isBusy } = get();
      if (stage.at !== 'running' || isBusy) return;
      clearTimeout(retry);
      const mine = visit;
      set({ isBusy: true, problem: null });
      const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => isGiven(answer)));
      const finished = await sendFinish(stage.run.runId, given);
      if (finished.ok) keptMinute.clear();
      if (mine !== visit) return;
      if (finished.ok) {
        show(finished.value);
        return;
      }
      set({ isBusy: false, problem: pageMessages[finished.code] });
      if (finished.code === 'NOT_FOUND' || finished.code === 'ANSWER_MISFIT') {
        keptMinute.clear();
        set({ ...fresh, problem: pageMessages[finished.code] });
      } else retry = setTimeout(() => void get().finish(), RETRY_MS);
    },
    close: () => {
      clearTimeout(retry);
      visit += 1;
      set(fresh);
    },
  };
});
