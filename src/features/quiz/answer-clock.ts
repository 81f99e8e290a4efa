import { now } from '@/platform/clock';

/**
 * Tells when an answer is given, on the server's clock: this phone's own may be wrong, and two phones must agree about which
 * of them answered later. What is answered after something else on this phone is later, whatever happens to its clock.
 */
export interface AnswerClock {
  /** What the server's clock says just now. */
  adjust: (serverNow: number) => void;
  /** Answers given at this moment are known here: the next one is later. */
  saw: (moments: readonly number[]) => void;
  stamp: () => number;
}

export function createAnswerClock(): AnswerClock {
  let ahead = 0;
  let last = 0;
  return {
    adjust: (serverNow) => {
      ahead = serverNow - now();
    },
    saw: (moments) => {
      last = Math.max(last, ...moments);
    },
    stamp: () => {
      last = Math.max(last + 1, Math.round(now() + ahead));
      return last;
    },
  };
}
