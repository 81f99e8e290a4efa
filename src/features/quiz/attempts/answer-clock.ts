import { now } from '@/platform/clock';

/**
 * Stamps answers with the server's time, because this phone's clock may be wrong and two phones must agree which of
 * them answered later. Each stamp is later than the ones before and than all answers known here, even if the phone's
 * clock is set back.
 */
export interface AnswerClock {
  /** Sets the clock by the server's present time, ms since the epoch. */
  adjust: (serverNow: number) => void;
  /** Makes the next stamp later than these moments, ms since the epoch: answers given at them are known here. */
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
