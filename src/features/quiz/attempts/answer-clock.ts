import { now } from '@/platform/clock';

/**
 * Stamps answers with the server's time, because this phone's clock may be wrong and two phones must agree which of
 * them answered later. Each stamp is later than the ones before and than all answers known here, even if the phone's
 * clock is set back.
 */
export interface AnswerClock {
  /**
   * Sets the clock by the server's time in an answer to what was asked at `askedAt` on this phone, both in ms since the epoch.
   * It is taken for the middle of the way there and back: on a slow network the clock would else be late by all of the way back.
   */
  adjust: (serverNow: number, askedAt: number) => void;
  /** The moment on this phone's clock that is `moment` on the server's, ms since the epoch. */
  here: (moment: number) => number;
  /** Makes the next stamp later than these moments, ms since the epoch: answers given at them are known here. */
  saw: (moments: readonly number[]) => void;
  stamp: () => number;
}

export function createAnswerClock(): AnswerClock {
  let ahead = 0;
  let last = 0;
  return {
    adjust: (serverNow, askedAt) => {
      ahead = Math.round(serverNow - (askedAt + now()) / 2);
    },
    here: (moment) => moment - ahead,
    saw: (moments) => {
      last = Math.max(last, ...moments);
    },
    stamp: () => {
      last = Math.max(last + 1, now() + ahead);
      return last;
    },
  };
}
