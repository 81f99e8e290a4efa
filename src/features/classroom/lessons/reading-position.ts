import { isUnanswered } from '../../../../core/kernel/errors';
import { sendPosition } from '../api';
import { useWaiting } from '../kept/waiting-store';

/** Least time between two saves while somebody reads, ms. */
const SAVE_EVERY_MS = 8_000;

export interface ReadingPosition {
  /** Reports the index of the first block on the screen. */
  reach: (index: number) => void;
  /** Saves at once, for a page that is left. */
  leave: () => void;
}

/**
 * Saves a member's position in a lesson on the server, only to resume there. So a failed save shows no error: it waits
 * for the network, or is made up for by the next one.
 */
export function keepPosition(lessonId: string, from: number): ReadingPosition {
  // null, so that leaving saves even an unchanged position: 继续学习 then leads back to this lesson.
  let saved: number | null = null;
  let reached = from;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const save = async () => {
    timer = null;
    if (reached === saved) return;
    const sent = reached;
    const answer = await sendPosition({ lessonId, position: sent });
    if (answer.ok) saved = sent;
    else if (isUnanswered(answer.code))
      useWaiting.getState().put({ kind: 'position', input: { lessonId, position: sent } });
  };

  return {
    reach: (index) => {
      reached = index;
      if (reached !== saved) timer ??= setTimeout(() => void save(), SAVE_EVERY_MS);
    },
    leave: () => {
      if (timer !== null) clearTimeout(timer);
      void save();
    },
  };
}
