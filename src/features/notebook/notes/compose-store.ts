import { create } from 'zustand';
import {
  type DraftPhoto,
  type DraftPhotoActions,
  draftPhotoActions,
  fileIdsOf,
  type PhotoExtension,
} from '@/platform/draft-photos';
import { keptWords } from '@/platform/kept-words';
import { newId } from '@/platform/new-id';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import {
  MOST_PHOTOS,
  type NoteAnchor,
  type NoteView,
  type Photo,
  type SharingWish,
} from '../../../../core/notebook/contract';
import { askPhotoTickets, fetchNote, sendDeletion, sendNote, sendSharing } from '../api';
import { ARRIVED_AND_CHANGED, CHANGED_ELSEWHERE, messages, sharingMessages } from '../messages';

/** What a note is about: a lesson and a paragraph of it. Both null: neither. */
export interface NotePlace {
  lessonId: string | null;
  anchor: NoteAnchor | null;
}

interface NoteState extends DraftPhotoActions {
  /**
   * Id of the open note, or `newSubject` of a new one. What was not saved is still there when its page opens again: the
   * text even after the program was closed.
   */
  subject: string;
  /** However the words of a new note change: sent again, it is the same note. */
  key: string;
  /** The name of what is written on the open note; a new note has its key alone. */
  draft: string;
  place: NotePlace;
  /** The note as saved on the server; null for a new one. */
  note: Loadable<NoteView | null>;
  text: string;
  /** The text is not the saved one, but what was begun on this device before the page was opened. */
  isRestored: boolean;
  /** And the note was changed elsewhere after it was begun. */
  isOutdated: boolean;
  photos: readonly DraftPhoto[];
  isSending: boolean;
  message: string | null;
  open: (noteId: string) => Promise<void>;
  begin: (place: NotePlace) => void;
  write: (text: string) => void;
  /** Gives up what was restored: the text is the saved one again. */
  discard: () => void;
  /** Each returns true when the server has accepted it. */
  save: () => Promise<boolean>;
  share: (command: SharingWish) => Promise<boolean>;
  remove: () => Promise<boolean>;
}

const nothing = { text: '', isRestored: false, isOutdated: false, photos: [], isSending: false, message: null };

const begun = (subject: string) => keptWords(`note:${subject}`);
/** The `draft` of the note on which these words were begun. */
const begunOn = (subject: string) => keptWords(`on:${subject}`);
/** The key of a new note that was sent, while its words stay. */
const sentKey = (subject: string) => keptWords(`sent:${subject}`);
/** The `subject` of a new note at this place. */
export const newSubject = ({ lessonId, anchor }: NotePlace): string => `new ${lessonId ?? ''} ${anchor?.block ?? ''}`;

/** What was begun is saved, or given up. */
function drop(subject: string): void {
  for (const kept of [begun, begunOn, sentKey]) kept(subject).clear();
}

const nowhere: NotePlace = { lessonId: null, anchor: null };

/** Whether text or photos differ from what is saved on the server. */
export const isChanged = ({ note, text, photos }: Pick<NoteState, 'note' | 'text' | 'photos'>): boolean => {
  const saved = note.state === 'ready' ? note.value : null;
  const fileIds = photos.map(({ fileId }) => fileId).join();
  return text.trim() !== (saved?.text ?? '') || fileIds !== (saved?.photos ?? []).map(({ fileId }) => fileId).join();
};

const photoThere = ({ fileId, url }: Photo): DraftPhoto => ({
  id: fileId,
  url,
  progress: 1,
  state: 'there',
  fileId,
  file: null,
});

async function askTicket(extension: PhotoExtension) {
  const asked = await askPhotoTickets([extension]);
  if (!asked.ok) return { problem: messages[asked.code] };
  const [ticket] = asked.value.tickets;
  return ticket ? { ticket } : { problem: messages.INTERNAL };
}

export const useNote = create<NoteState>((set, get) => {
  const show = (note: NoteView) =>
    set({
      ...nothing,
      key: note.key,
      draft: newId(),
      place: { lessonId: note.lesson?.lessonId ?? null, anchor: note.anchor },
      note: { state: 'ready', value: note },
      text: note.text,
      photos: note.photos.map(photoThere),
    });

  /** The stored note was changed elsewhere and stays as it is; nothing of what is written here is lost either. */
  const stepAside = () => {
    const { subject, note } = get();
    if (note.state === 'ready' && note.value !== null) return set({ isSending: false, message: CHANGED_ELSEWHERE });
    // The photos that were sent belong to the stored note; the words are another one from now on.
    sentKey(subject).clear();
    set({ isSending: false, key: newId(), photos: [], message: ARRIVED_AND_CHANGED });
  };

  return {
    subject: '',
    key: '',
    draft: '',
    place: nowhere,
    note: loading,
    ...nothing,
    open: async (noteId) => {
      set({ subject: noteId, note: loading, ...nothing });
      const answer = await fetchNote(noteId);
      if (get().subject !== noteId) return;
      if (!answer.ok) return set({ note: reloaded(get().note, answer, messages) });
      const text = begun(noteId).read() ?? '';
      show(answer.value);
      // Words are stored without the spaces around them.
      if (text.trim() === '' || text.trim() === answer.value.text) return;
      const on = begunOn(noteId).read();
      set({ text, isRestored: true, isOutdated: on !== null && on !== answer.value.draft });
    },
    begin: (place) => {
      const subject = newSubject(place);
      const { subject: before, note } = get();
      if (before === subject && note.state === 'ready' && note.value === null) return;
      const text = begun(subject).read() ?? '';
      // Where no words are left, nothing is there that could be sent again.
      const key = (text === '' ? null : sentKey(subject).read()) ?? newId();
      set({ subject, key, place, note: { state: 'ready', value: null }, ...nothing, text });
    },
    write: (text) => {
      const { subject, note } = get();
      begun(subject).write(text);
      if (note.state === 'ready' && note.value !== null && !get().isOutdated) begunOn(subject).write(note.value.draft);
      set({ text, message: null });
      if (text !== '' || note.state !== 'ready' || note.value !== null) return;
      // What is begun after all was erased is another note.
      sentKey(subject).clear();
      set({ key: newId() });
    },
    discard: () => {
      const { subject, note } = get();
      drop(subject);
      const text = note.state === 'ready' ? (note.value?.text ?? '') : '';
      set({ text, isRestored: false, isOutdated: false, message: null });
    },
    ...draftPhotoActions({ most: MOST_PHOTOS, photos: () => get().photos, change: set, askTicket }),
    save: async () => {
      const { subject, key, draft, note, place, text, photos, isSending } = get();
      if (isSending || note.state !== 'ready') return false;
      set({ isSending: true, message: null });
      // Photos do not stay on this device: sent again without them, the note would lose them.
      if (note.value === null) sentKey(subject).write(photos.length === 0 ? key : '');
      const answer = await sendNote({
        key,
        ...place,
        ...(note.value && { draft, seenDraft: note.value.draft }),
        text: text.trim(),
        photos: fileIdsOf(photos),
      });
      if (answer.ok) drop(subject);
      if (get().subject !== subject) return answer.ok;
      if (answer.ok) show(answer.value);
      else if (answer.code === 'CONFLICT') stepAside();
      else {
        const isGone = answer.code === 'PARAGRAPH_CHANGED';
        set({
          isSending: false,
          message: messages[answer.code],
          ...(isGone ? { place: { ...place, anchor: null } } : {}),
        });
      }
      return answer.ok;
    },
    share: async (command) => {
      const { subject, note, isSending } = get();
      if (isSending || note.state !== 'ready' || note.value === null) return false;
      set({ isSending: true, message: null });
      const answer = await sendSharing(note.value.noteId, command);
      if (get().subject !== subject) return answer.ok;
      if (answer.ok) show(answer.value);
      else set({ isSending: false, message: sharingMessages[answer.code] });
      return answer.ok;
    },
    remove: async () => {
      const { subject, note, isSending } = get();
      if (isSending || note.state !== 'ready' || note.value === null) return false;
      set({ isSending: true, message: null });
      const answer = await sendDeletion(note.value.noteId);
      if (answer.ok) drop(subject);
      if (get().subject !== subject) return answer.ok;
      set(answer.ok ? { subject: '', ...nothing } : { isSending: false, message: messages[answer.code] });
      return answer.ok;
    },
  };
});
