import { ok, type Result, refuse } from '../../kernel/result';
import type { AttendanceMark, AttendanceState } from '../contract';

export interface Tick {
  byId: string;
  byName: string;
  reason: string;
  /** ms */
  at: number;
}

/** That somebody was there, or says so. */
export interface Attendance {
  state: AttendanceState;
  /** Why it waits for a tick; none for what counted at once. */
  marks: readonly AttendanceMark[];
  /** When it reached us, in ms. */
  at: number;
  /** When a code that came late was on the screen, in ms. */
  shownAt: number | null;
  /** Who decided, and why; null: nobody had to. */
  tick: Tick | null;
}

interface Arrival {
  isLate: boolean;
  hasSeat: boolean;
  /** ms */
  shownAt: number;
  now: number;
}

/** After a code was judged. What is decided stays; a right code takes the place of one that came late. */
export function arrive(present: Attendance | null, { isLate, hasSeat, shownAt, now }: Arrival): Attendance {
  const marks: AttendanceMark[] = [...(isLate ? ['late' as const] : []), ...(hasSeat ? [] : ['walkIn' as const])];
  if (present && (present.state !== 'waiting' || marks.length >= present.marks.length)) return present;
  return {
    state: marks.length === 0 ? 'confirmed' : 'waiting',
    marks,
    at: now,
    shownAt: isLate ? shownAt : null,
    tick: null,
  };
}

/** A secretary says what counts. Where no code speaks for it, the reason is what stands in the record. */
export function decideTick(
  present: Attendance | null,
  decision: 'confirmed' | 'declined',
  tick: Tick,
): Result<Attendance, 'REASON_NEEDED'> {
  const isSame = present?.state === decision && present.tick?.byId === tick.byId && present.tick.reason === tick.reason;
  if (present && isSame) return ok(present);
  // A code that counted at once needs no tick.
  if (present?.state === 'confirmed' && present.tick === null && decision === 'confirmed') return ok(present);
  const speaksForIt = present?.state === 'waiting' && decision === 'confirmed';
  if (tick.reason === '' && !speaksForIt) return refuse('REASON_NEEDED');
  const { marks = [], at = tick.at, shownAt = null } = present ?? {};
  return ok({ state: decision, marks, at, shownAt, tick });
}
