import { create } from 'zustand';
import { now } from '@/platform/clock';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { completeLesson } from '../../../core/classroom/contract';
import type { LessonView } from '../../../core/classroom/lesson-contract';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { sendCompletion } from './api';
import { fetchAddresses, fetchLesson } from './lesson-api';
import { messages } from './messages';

type Outcome = OutputOf<typeof completeLesson>;
type Verdict = Outcome['verdicts'][number];

interface LessonState {
  lessonId: string;
  lesson: Loadable<LessonView>;
  /** The block where I go on from last time; null where I begin at the start. */
  lastSeen: number | null;
  /** Chosen options by question key. */
  answers: Readonly<Record<string, readonly string[]>>;
  /** What the last hand-in said, by question key; a question that is answered anew has none. */
  verdicts: Readonly<Record<string, Verdict>>;
  isSending: boolean;
  /** Why the last hand-in was refused. */
  problem: string | null;
  /** The lesson was completed just now, and with it the course. */
  isCourseCompleted: boolean;
  open: (lessonId: string) => Promise<void>;
  /** Asks for new addresses of the lesson's files: the old ones have ended, or a file did not come. */
  renewAddresses: () => Promise<void>;
  toggle: (question: string, option: string) => void;
  /** Hands in the short check, or confirms a lesson without one. */
  complete: () => Promise<void>;
}

const fresh = { lastSeen: null, answers: {}, verdicts: {}, isSending: false, problem: null, isCourseCompleted: false };

/** Files that do not come although their addresses are new are not asked for again at once, ms. */
const RENEW_AFTER_MS = 30_000;
let renewedAt = 0;

export const useLesson = create<LessonState>((set, get) => ({
  lessonId: '',
  lesson: loading,
  ...fresh,
  open: async (lessonId) => {
    set({ lessonId, lesson: loading, ...fresh });
    const answer = await fetchLesson(lessonId);
    if (get().lessonId !== lessonId) return;
    // Who leafs through a completed lesson begins at the start.
    const isOngoing = answer.ok && answer.value.completedAt === null && answer.value.position > 0;
    set({ lesson: loaded(answer, messages), lastSeen: isOngoing ? answer.value.position : null });
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
    const given = Object.fromEntries(Object.entries(answers).map(([key, chosen]) => [key, [...chosen]]));
    const answer = await sendCompletion({ lessonId, answers: given });
    if (get().lessonId !== lessonId) return;
    if (!answer.ok) {
      set({ isSending: false, problem: messages[answer.code] });
      return;
    }
    const { completedAt, verdicts, courseCompleted, nextLessonId } = answer.value;
    set({
      isSending: false,
      lesson: { state: 'ready', value: { ...lesson.value, completedAt, nextLessonId } },
      verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict.key, verdict])),
      isCourseCompleted: courseCompleted,
    });
  },
}));
