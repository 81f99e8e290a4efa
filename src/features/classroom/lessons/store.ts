import { create } from 'zustand';
import { now } from '@/platform/clock';
import { onReconnected } from '@/platform/reconnected';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { LessonView } from '../../../../core/classroom/lesson-contract';
import { isUnanswered } from '../../../../core/kernel/errors';
import { sendCompletion } from '../api';
import { dropLesson, keepLesson, readKeptLesson } from '../kept/lessons';
import { isCompletionWaiting, type Outcome, useWaiting } from '../kept/waiting-store';
import { messages } from '../messages';
import { fetchAddresses, fetchLesson } from './api';

type Verdict = Outcome['verdicts'][number];

interface LessonState {
  lessonId: string;
  lesson: Loadable<LessonView>;
  /** When the shown copy was kept on this device, ms since the epoch; null: the lesson comes from the server. */
  keptAt: number | null;
  /** Index of the block where I go on reading; null: from the start. */
  lastSeen: number | null;
  /** Chosen options by question key. */
  answers: Readonly<Record<string, readonly string[]>>;
  /** Verdicts of the last hand-in, by question key. A question whose answer was changed since has none. */
  verdicts: Readonly<Record<string, Verdict>>;
  isSending: boolean;
  /** Why the last hand-in was refused. */
  problem: string | null;
  /** Whether this lesson's completion, just now, also completed the course. */
  isCourseCompleted: boolean;
  open: (lessonId: string) => Promise<void>;
  /** Replaces a kept copy by the server's lesson when the network is back; chosen options stay. */
  refresh: () => Promise<void>;
  /** Asks for new addresses of the lesson's files, because the old ones have expired or a file could not be loaded. */
  renewAddresses: () => Promise<void>;
  toggle: (question: string, option: string) => void;
  /** Hands in the short check, or confirms a lesson without one. Without a network this waits. */
  complete: () => Promise<void>;
}

const fresh = {
  keptAt: null,
  lastSeen: null,
  answers: {},
  verdicts: {},
  isSending: false,
  problem: null,
  isCourseCompleted: false,
};

/** Least time between two renewals, ms: a file that is missing must not cause one request after the other. */
const RENEW_AFTER_MS = 30_000;

export const useLesson = create<LessonState>((set, get) => {
  let renewedAt = 0;

  const accept = ({ completedAt, verdicts, courseCompleted, nextLessonId }: Outcome) => {
    const { lesson } = get();
    if (lesson.state !== 'ready') return;
    const value = { ...lesson.value, completedAt, nextLessonId };
    keepLesson(value);
    set({
      isSending: false,
      problem: null,
      lesson: { state: 'ready', value },
      verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict.key, verdict])),
      isCourseCompleted: courseCompleted,
    });
  };
  // A completion that waited for the network was delivered while its lesson is on the screen.
  useWaiting.subscribe(({ outcomes }, before) => {
    const outcome = outcomes[get().lessonId];
    if (outcome && outcome !== before.outcomes[get().lessonId]) accept(outcome);
  });

  onReconnected(() => void get().refresh());

  return {
    lessonId: '',
    lesson: loading,
    ...fresh,
    open: async (lessonId) => {
      set({ lessonId, lesson: loading, ...fresh });
      const answer = await fetchLesson(lessonId);
      if (get().lessonId !== lessonId) return;
      if (answer.ok) keepLesson(answer.value);
      else if (answer.code === 'NOT_FOUND') dropLesson(lessonId);
      const copy = !answer.ok && isUnanswered(answer.code) ? readKeptLesson(lessonId) : null;
      const lesson = copy ? { state: 'ready' as const, value: copy.lesson } : reloaded(get().lesson, answer, messages);
      // A completed lesson opens at its start.
      const isOngoing = lesson.state === 'ready' && lesson.value.completedAt === null && lesson.value.position > 0;
      set({ lesson, keptAt: copy?.at ?? null, lastSeen: isOngoing ? lesson.value.position : null });
    },
    refresh: async () => {
      const { lessonId, keptAt } = get();
      if (keptAt === null) return;
      const answer = await fetchLesson(lessonId);
      if (!answer.ok || get().lessonId !== lessonId) return;
      keepLesson(answer.value);
      set({ lesson: { state: 'ready', value: answer.value }, keptAt: null });
    },
    renewAddresses: async () => {
      const { lessonId, lesson } = get();
      if (lesson.state !== 'ready' || now() - renewedAt < RENEW_AFTER_MS) return;
      renewedAt = now();
      const answer = await fetchAddresses(lessonId);
      const { lesson: shown } = get();
      if (!answer.ok || get().lessonId !== lessonId || shown.state !== 'ready') return;
      set({ lesson: { state: 'ready', value: { ...shown.value, addresses: answer.value } } });
    },
    toggle: (question, option) => {
      const { answers, verdicts, isSending } = get();
      if (isSending) return;
      const chosen = answers[question] ?? [];
      const { [question]: _outdated, ...others } = verdicts;
      set({
        answers: {
          ...answers,
          [question]: chosen.includes(option) ? chosen.filter((key) => key !== option) : [...chosen, option],
        },
        verdicts: others,
        problem: null,
      });
    },
    complete: async () => {
      const { lesson, lessonId, answers, isSending } = get();
      if (lesson.state !== 'ready' || isSending) return;
      if (lesson.value.check.some(({ key }) => (answers[key] ?? []).length === 0)) {
        set({ problem: messages.ANSWERS_MISSING });
        return;
      }
      set({ isSending: true, problem: null });
      const { courseId, title } = lesson.value;
      const given = Object.fromEntries(Object.entries(answers).map(([key, chosen]) => [key, [...chosen]]));
      const waiting = useWaiting.getState();
      const wait = () => {
        waiting.put({ kind: 'completion', lesson: { lessonId, courseId, title }, answers: given });
        if (get().lessonId === lessonId) set({ isSending: false, verdicts: {} });
      };
      waiting.dismiss(lessonId);
      // An earlier completion is still waiting and must not arrive after this one, so this one replaces it in the
      // queue.
      if (isCompletionWaiting(lessonId)) {
        wait();
        waiting.resume();
        return;
      }
      const answer = await sendCompletion({ lessonId, answers: given });
      if (!answer.ok && isUnanswered(answer.code)) return wait();
      if (get().lessonId !== lessonId) return;
      if (answer.ok) accept(answer.value);
      else set({ isSending: false, problem: messages[answer.code] });
    },
  };
});
