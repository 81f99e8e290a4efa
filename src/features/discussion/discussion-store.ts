import { create } from 'zustand';
import { createIntent } from '@/platform/intent';
import { keptWords } from '@/platform/kept-words';
import { createPagedStore } from '@/ui/paged-store';
import type { AuthorCommand } from '../../../core/discussion/comment-events';
import type { MyComment, openDiscussion, ShownComment } from '../../../core/discussion/contract';
import type { Place } from '../../../core/discussion/place';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { fetchDiscussion, sendComment, sendLike, sendMyStep, sendPlea, sendReport } from './api';
import { messages } from './messages';

type Head = Omit<OutputOf<typeof openDiscussion>, 'items' | 'next'>;

/** What is being written or reported. */
type Writing =
  | { what: 'comment'; answers: ShownComment | null }
  | { what: 'rewrite' | 'reword' | 'askAgain'; comment: MyComment }
  | { what: 'report'; comment: ShownComment }
  | { what: 'plead' };

interface DiscussionState {
  /** Beside the comments that are shown; null until they are there. */
  head: Head | null;
  writing: Writing;
  text: string;
  isBusy: boolean;
  message: string | null;
  begin: (writing: Writing) => void;
  write: (text: string) => void;
  /** Resolves to whether the server has taken it. */
  send: () => Promise<boolean>;
  takeBack: (comment: MyComment) => Promise<boolean>;
  like: (comment: ShownComment) => Promise<void>;
}

/** One text for one place, and back. */
export const keyOf = ({ kind, id }: Place): string => `${kind} ${id}`;
const placeOf = (key: string): Place => {
  const [kind, id = ''] = key.split(' ');
  return { kind: kind === 'lesson' ? kind : 'post', id };
};

const NEW: Writing = { what: 'comment', answers: null };

/** A comment or an answer that was begun, on this device until it is sent; null where something else is written. */
const begun = (place: Place | undefined, writing: Writing) =>
  place && writing.what === 'comment' ? keptWords(`comment:${keyOf(place)}:${writing.answers?.commentId ?? ''}`) : null;

/** The comments that are shown below a post or a lesson, thread by thread. `key`: see `keyOf`. */
export const useComments = createPagedStore({
  fetchPage: async (key: string, cursor) => {
    const answer = await fetchDiscussion(placeOf(key), cursor);
    if (answer.ok && cursor === undefined) {
      const { items: _items, next: _next, ...head } = answer.value;
      useDiscussion.setState(({ head: last }) =>
        last && keyOf(last.place) === keyOf(head.place)
          ? { head }
          : { head, writing: NEW, text: begun(head.place, NEW)?.read() ?? '', message: null },
      );
    }
    return answer;
  },
  messages,
  idOf: (row) => row.commentId,
});

export const useDiscussion = create<DiscussionState>((set, get) => {
  const intent = createIntent('comment');
  const again = async (): Promise<void> => {
    const { head } = get();
    if (head) await useComments.getState().open(keyOf(head.place));
  };
  const move = async ({ commentId, revision }: MyComment, command: AuthorCommand): Promise<boolean> => {
    const answer = await sendMyStep({ commentId, seenRevision: revision, command });
    if (!answer.ok) set({ message: messages[answer.code] });
    if (answer.ok || answer.code === 'CONFLICT' || answer.code === 'WRONG_STATE') await again();
    return answer.ok;
  };
  const sent = async (head: Head): Promise<boolean> => {
    const { writing, text } = get();
    switch (writing.what) {
      case 'rewrite':
      case 'reword':
        return move(writing.comment, { name: writing.what, words: text });
      case 'askAgain':
        return move(writing.comment, { name: 'askAgain', reason: text });
      case 'plead': {
        const answer = await sendPlea(text);
        if (!answer.ok) set({ message: messages[answer.code] });
        await again();
        return answer.ok;
      }
      case 'report': {
        const answer = await sendReport({ commentId: writing.comment.commentId, reason: text });
        if (!answer.ok) set({ message: messages[answer.code] });
        else await again();
        return answer.ok;
      }
      case 'comment': {
        const { kind, id } = head.place;
        const answers = writing.answers?.commentId ?? null;
        // Other words, or the same ones elsewhere, are another comment: under the same key they would be lost.
        const key = intent.keyFor(JSON.stringify([kind, id, answers, text]));
        const answer = await sendComment({ place: { kind, id }, key, text, answers });
        if (answer.ok) intent.done();
        if (!answer.ok) set({ message: messages[answer.code] });
        else await again();
        return answer.ok;
      }
      default:
        return writing satisfies never;
    }
  };
  return {
    head: null,
    writing: NEW,
    text: '',
    isBusy: false,
    message: null,
    begin: (writing) => {
      const isAnother = writing.what === 'rewrite' || writing.what === 'reword';
      const text = isAnother ? writing.comment.text : (begun(get().head?.place, writing)?.read() ?? '');
      set({ writing, text, message: null });
    },
    write: (text) => {
      begun(get().head?.place, get().writing)?.write(text);
      set({ text, message: null });
    },
    send: async () => {
      const { head, writing, text, isBusy } = get();
      if (!head || isBusy) return false;
      set({ isBusy: true, message: null });
      const isTaken = await sent(head);
      set({ isBusy: false });
      const kept = begun(head.place, writing);
      // Whoever wrote on meanwhile has begun something else.
      if (isTaken && kept?.read() === text) kept.clear();
      // What is written by now may be something else, or in another place.
      const isLeft = get().writing !== writing || get().text !== text;
      if (isTaken && !isLeft) set({ writing: NEW, text: begun(head.place, NEW)?.read() ?? '' });
      return isTaken;
    },
    takeBack: async (comment) => {
      if (get().isBusy) return false;
      set({ isBusy: true, message: null });
      const isTaken = await move(comment, { name: 'takeBack' });
      set({ isBusy: false });
      return isTaken;
    },
    like: async ({ commentId, isLiked }) => {
      const answer = await sendLike({ commentId, isLiked: !isLiked });
      if (!answer.ok) return set({ message: messages[answer.code] });
      useComments
        .getState()
        .change((rows) => rows.map((row) => (row.commentId === commentId ? { ...row, ...answer.value } : row)));
    },
  };
});
