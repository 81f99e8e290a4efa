import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PostView } from '../../../core/feed/contract';
import { fetchPost, sendReceipt } from './api';
import { noteInFeed } from './feed-store';
import { messages } from './messages';

interface PostState {
  postId: string | null;
  post: Loadable<PostView>;
  isConfirming: boolean;
  /** Why the last confirmation failed; null if it did not. */
  message: string | null;
  open: (postId: string) => Promise<void>;
  confirm: () => Promise<void>;
}

export const usePost = create<PostState>((set, get) => ({
  postId: null,
  post: loading,
  isConfirming: false,
  message: null,
  open: async (postId) => {
    set({ postId, post: loading, isConfirming: false, message: null });
    const answer = await fetchPost(postId);
    if (answer.ok) noteInFeed(postId, { isUnread: false });
    if (get().postId === postId) set({ post: loaded(answer, messages) });
  },
  confirm: async () => {
    const { postId, isConfirming } = get();
    if (postId === null || isConfirming) return;
    set({ isConfirming: true, message: null });
    const answer = await sendReceipt(postId);
    const { post } = get();
    if (get().postId !== postId || post.state !== 'ready') return;
    if (!answer.ok) {
      set({ isConfirming: false, message: messages[answer.code] });
      return;
    }
    const { requiredReading } = post.value;
    const confirmed = requiredReading && { ...requiredReading, confirmedAt: answer.value.confirmedAt };
    noteInFeed(postId, { requiredReading: confirmed });
    set({ isConfirming: false, post: { state: 'ready', value: { ...post.value, requiredReading: confirmed } } });
  },
}));
