import { create } from 'zustand';
import { call } from '@/platform/call';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { listConfirmed } from '../../../core/home/contract';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { ok } from '../../../core/kernel/result';
import { messages } from './messages';

interface ConfirmedState {
  confirmed: Loadable<OutputOf<typeof listConfirmed>['items']>;
  /** The present list is shown until a new one arrives. */
  load: () => Promise<void>;
}

/** The required readings that I have confirmed. Apart from the store of 首页, which is in the main package. */
export const useConfirmed = create<ConfirmedState>((set, get) => ({
  confirmed: loading,
  load: async () => {
    if (get().confirmed.state === 'failed') set({ confirmed: loading });
    const answer = await call(listConfirmed, {});
    set({ confirmed: reloaded(get().confirmed, answer.ok ? ok(answer.value.items) : answer, messages) });
  },
}));
