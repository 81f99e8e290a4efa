import { sendPosition } from './api';
import { useWaiting } from './waiting-store';

/** While somebody reads, at most one save in this time. */
const SAVE_EVERY_MS = 8_000;

export interface ReadingPosition {
  /** The first block on the screen is now this one. */
  reach: (index: number) => void;
  /** Saves what is not saved yet, without waiting: the page goes away. */
  leave: () => void;
}

/**
 * Tells the server where a member is in a lesson. It only helps to go on from there, so a save that does not come
 * through disturbs nobody: it waits for the network, or goes out with the next one.
 */
export function keepPosition(lessonId: string, from: number): ReadingPosition {
  // Being here at all is worth a save: 继续学习 then leads back to this lesson.
  let saved: number | null = null;
  let reached = from;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const save = async () => {
    timer = null;
    if (reached === saved) return;
    const sent = reached;
    const answer = await sendPosition({ lessonId, position: sent });
    if (answer.ok) saved = sent;
    else if (answer.code === 'NETWORK')
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
