import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { ActivityView } from '../../../../core/activities/contract';
import { fetchActivity, sendAccept, sendAttend, sendLeave, sendSignUp } from './api';
import { messages } from './messages';
import { dropScan, keepScan, keptScan } from './scan';

const acts = { signUp: sendSignUp, leave: sendLeave, accept: sendAccept };
export type Act = keyof typeof acts;

/** What is tried again later: it did not arrive, or nobody knew yet who sent it. */
const LATER: readonly string[] = ['NETWORK', 'NO_ANSWER', 'UNAUTHENTICATED', 'NOT_BOUND', 'INTERNAL', 'CONFLICT'];

interface ActivityState {
  activityId: string;
  view: Loadable<ActivityView>;
  busy: Act | 'attend' | null;
  /** Why the last act failed, and which it was; null if it did not. */
  refusal: { of: Act | 'attend'; message: string } | null;
  /** Whether a scanned code waits on this device. */
  isScanKept: boolean;
  open: (activityId: string) => Promise<void>;
  act: (name: Act) => Promise<boolean>;
  /** Keeps the code first, so that nothing is lost, and sends it. */
  attend: (activityId: string, code: string) => Promise<boolean>;
  /** Sends a code that could not be sent. */
  deliver: (activityId: string, isLate?: boolean) => Promise<boolean>;
}

/** The activity that is open. */
export const useActivity = create<ActivityState>((set, get) => ({
  activityId: '',
  view: loading,
  busy: null,
  refusal: null,
  isScanKept: false,
  open: async (activityId) => {
    const isSame = get().activityId === activityId && get().view.state === 'ready';
    // What became of a code that was sent before the page is known stays.
    if (!isSame)
      set({ view: loading, ...(get().activityId !== activityId && { activityId, busy: null, refusal: null }) });
    set({ isScanKept: keptScan(activityId) !== null });
    const answer = await fetchActivity(activityId);
    if (get().activityId === activityId) set({ view: reloaded(get().view, answer, messages) });
  },
  act: async (name) => {
    const { activityId, busy } = get();
    if (busy !== null) return false;
    set({ busy: name, refusal: null });
    const answer = await acts[name](activityId);
    if (get().activityId !== activityId) return answer.ok;
    if (answer.ok) set({ busy: null, view: { state: 'ready', value: answer.value } });
    else set({ busy: null, refusal: { of: name, message: messages[answer.code] } });
    return answer.ok;
  },
  attend: (activityId, code) => {
    // One that could not be sent before, because nobody had signed in, comes late.
    const isLate = keptScan(activityId)?.code === code;
    keepScan(activityId, code);
    return get().deliver(activityId, isLate);
  },
  deliver: async (activityId, isLate = true) => {
    const scan = keptScan(activityId);
    if (!scan || get().busy !== null) return false;
    if (get().activityId !== activityId) set({ activityId, view: loading });
    set({ busy: 'attend', refusal: null, isScanKept: true });
    const answer = await sendAttend({ activityId, code: scan.code, scannedAt: isLate ? scan.at : null });
    const isSettled = answer.ok || !LATER.includes(answer.code);
    if (isSettled) dropScan();
    set({ busy: null, isScanKept: !isSettled });
    if (answer.ok) set({ view: { state: 'ready', value: answer.value } });
    else if (isSettled) set({ refusal: { of: 'attend', message: messages[answer.code] } });
    return answer.ok;
  },
}));
