import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { PostView } from '../../../core/feed/contract';
import type { WithdrawnPost } from '../../../core/feed/history-contract';
import { fetchPost, sendReceipt } from './api';
import { noteInFeed } from './feed-store';
import { fetchWithdrawn } from './history-api';
import { messages } from './messages';

interface PostState {
  postId: string | null;
  post: Loadable<PostView>;
  /** What is left of it for whoever had read it; null while it can be read, and for everybody else. */
  withdrawn: WithdrawnPost | null;
  isConfirming: boolean;
  /** Why the last confirmation failed; null if it did not. */
  message: string | null;
  open: (postId: string) => Promise<void>;
  confirm: () => Promise<void>;
}

export const usePost = create<PostState>((set, get) => ({
  postId: null,
  post: loading,
  withdrawn: null,
  isConfirming: false,
  message: null,
  open: async (postId) => {
    set({ postId, post: loading, withdrawn: null, isConfirming: false, message: null });
    const answer = await fetchPost(postId);
    if (answer.ok) noteInFeed(postId, { isUnread: false });
    const left = !answer.ok && answer.code === 'NOT_FOUND' ? await fetchWithdrawn(postId) : null;
    if (get().postId !== postId) return;
    set({ post: reloaded(get().post, answer, messages), withdrawn: left?.ok ? left.value : null });
  },
  confirm: async () => {
    const { postId, post: read, isConfirming } = get();
    if (postId === null || isConfirming || read.state !== 'ready') return;
    set({ isConfirming: true, message: null });
    const answer = await sendReceipt(postId, read.value.version);
    const { post } = get();
    if (get().postId !== postId || post.state !== 'ready') return;
    if (!answer.ok) {
      if (answer.code === 'AMENDED_SINCE') await get().open(postId);
      if (get().postId === postId) set({ isConfirming: false, message: messages[answer.code] });
      return;
    }
    const { confirmedAt: at, version } = answer.value;
    const { requiredReading, confirmations } = post.value;
    const confirmed = requiredReading && { ...requiredReading, confirmedAt: at };
    noteInFeed(postId, { requiredReading: confirmed });
    const value = { ...post.value, requiredReading: confirmed, confirmations: [...confirmations, { version, at }] };
    set({ isConfirming: false, post: { state: 'ready', value } });
  },
}));
