import * as v from 'valibot';
import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { createDeliveryQueue, type Delivery, type DeliveryQueue } from '@/platform/delivery-queue';
import { kept, onKeptForgotten } from '@/platform/kept';
import { onReconnected } from '@/platform/reconnected';
import {
  checkAnswers,
  type completeLesson,
  favouriteChoice,
  reachedPosition,
  type setFavourite,
} from '../../../../core/classroom/contract';
import type { InputOf, OutputOf } from '../../../../core/kernel/endpoint';
import type { Result } from '../../../../core/kernel/result';
import { sendCompletion, sendFavourite, sendPosition } from '../api';

/** What a list needs to name a lesson and open it. */
const lessonName = v.object({ lessonId: v.string(), courseId: v.string(), title: v.string() });
export type LessonName = v.InferOutput<typeof lessonName>;

const action = v.variant('kind', [
  v.object({ kind: v.literal('completion'), lesson: lessonName, answers: checkAnswers }),
  v.object({ kind: v.literal('favourite'), input: favouriteChoice }),
  v.object({ kind: v.literal('position'), input: reachedPosition }),
]);
export type Action = v.InferOutput<typeof action>;
export type Favourite = Pick<InputOf<typeof setFavourite>, 'kind' | 'subjectId'>;

const completionKey = (lessonId: string): string => `completion:${lessonId}`;
const favouriteKey = ({ kind, subjectId }: Favourite): string => `favourite:${kind}:${subjectId}`;

/**
 * The key of an action. A later action with the same key replaces it, and sending it twice changes nothing on the
 * server.
 */
const keyOf = (what: Action): string => {
  switch (what.kind) {
    case 'completion':
      return completionKey(what.lesson.lessonId);
    case 'favourite':
      return favouriteKey(what.input);
    case 'position':
      return `position:${what.input.lessonId}`;
    default:
      return what satisfies never;
  }
};

export type Outcome = OutputOf<typeof completeLesson>;

interface WaitingState {
  /** Actions that the server has not confirmed, by key. */
  actions: Readonly<Record<string, Action>>;
  /** Answers to completions that waited, by lesson id, of this session. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** Lessons whose waiting check had wrong answers when it was sent. */
  unpassed: readonly LessonName[];
  /** Sends an action now, or when the network is back, even if the app was closed meanwhile. */
  put: (what: Action) => void;
  /** Takes a lesson off `unpassed`: the person has seen it, or has answered again. */
  dismiss: (lessonId: string) => void;
  /** Sends all waiting actions now, also those of an earlier visit: for an app that is opened or shown again. */
  resume: () => void;
}

const keptActions = kept('study-actions', v.record(v.string(), action));
const keptUnpassed = kept('study-unpassed', v.array(lessonName));

/** Codes after which the action is sent again, because the server did not process it. */
const LATER: readonly RefusalOf<typeof completeLesson>[] = [
  ...(['NETWORK', 'NO_ANSWER', 'INTERNAL', 'RATE_LIMITED', 'CONFLICT'] as const),
  ...(['UNAUTHENTICATED', 'NOT_BOUND'] as const),
];

const deliveryOf = (answer: Result<unknown, RefusalOf<typeof completeLesson>>): Delivery => {
  if (answer.ok) return 'saved';
  return LATER.includes(answer.code) ? 'later' : 'never';
};

/** Actions done without a network. They wait on this device and are carried out once. */
export const useWaiting = create<WaitingState>((set, get) => {
  let queue: DeliveryQueue<Action> | null = null;

  const setUnpassed = (unpassed: readonly LessonName[]) => {
    keptUnpassed.write([...unpassed]);
    set({ unpassed });
  };
  const sendCompletionOf = async ({ lesson, answers }: Extract<Action, { kind: 'completion' }>): Promise<Delivery> => {
    const { lessonId } = lesson;
    const answer = await sendCompletion({ lessonId, answers });
    if (answer.ok) {
      set({ outcomes: { ...get().outcomes, [lessonId]: answer.value } });
      if (answer.value.completedAt === null) setUnpassed([lesson, ...withoutLesson(get().unpassed, lessonId)]);
    }
    return deliveryOf(answer);
  };
  const send = async (_key: string, what: Action): Promise<Delivery> => {
    switch (what.kind) {
      case 'completion':
        return sendCompletionOf(what);
      case 'favourite':
        return deliveryOf(await sendFavourite(what.input));
      case 'position':
        return deliveryOf(await sendPosition(what.input));
      default:
        return what satisfies never;
    }
  };
  const open = (): DeliveryQueue<Action> => {
    const mine = createDeliveryQueue<Action>({
      pending: keptActions.read() ?? {},
      send,
      onChange: (actions) => {
        // The person has signed out meanwhile: nothing of theirs may be written to the device.
        if (queue !== mine) return;
        if (Object.keys(actions).length === 0) keptActions.clear();
        else keptActions.write({ ...actions });
        set({ actions });
      },
    });
    return mine;
  };
  const opened = (): DeliveryQueue<Action> => {
    queue ??= open();
    return queue;
  };

  onReconnected(() => queue?.resume());
  onKeptForgotten(() => {
    queue?.pause();
    queue = null;
    set({ actions: {}, outcomes: {}, unpassed: [] });
  });

  return {
    actions: keptActions.read() ?? {},
    outcomes: {},
    unpassed: keptUnpassed.read() ?? [],
    put: (what) => opened().put(keyOf(what), what),
    dismiss: (lessonId) => {
      if (get().unpassed.some((lesson) => lesson.lessonId === lessonId)) {
        setUnpassed(withoutLesson(get().unpassed, lessonId));
      }
    },
    resume: () => opened().resume(),
  };
});

const withoutLesson = (lessons: readonly LessonName[], lessonId: string): LessonName[] =>
  lessons.filter((lesson) => lesson.lessonId !== lessonId);

/** Whether answers to this lesson's check, or its confirmation, wait for the network. */
export const useIsWaiting = (lessonId: string): boolean =>
  useWaiting(({ actions }) => completionKey(lessonId) in actions);

export const isCompletionWaiting = (lessonId: string): boolean =>
  completionKey(lessonId) in useWaiting.getState().actions;

/** Whether I last added or removed this favourite, while that waits for the network; null: nothing waits. */
export const useChosenFavourite = (favourite: Favourite): boolean | null =>
  useWaiting(({ actions }) => {
    const waiting = actions[favouriteKey(favourite)];
    return waiting?.kind === 'favourite' ? waiting.input.isOn : null;
  });
