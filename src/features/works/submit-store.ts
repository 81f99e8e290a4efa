import * as v from 'valibot';
import { create } from 'zustand';
import { type DraftPhoto, type DraftPhotoActions, draftPhotoActions, fileIdsOf } from '@/platform/draft-photos';
import { kept } from '@/platform/kept';
import { newId } from '@/platform/new-id';
import { pickRecording } from '@/platform/pick-recording';
import { type PickedFile, pickMessages } from '@/platform/picked-file';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { furtherUse, MOST_PHOTOS, type RecordingKind, type WorkKind, workKind } from '../../../core/works/call';
import type { CallView, MySubmission } from '../../../core/works/contract';
import { fitsKind, isRecorded, missingDeclaration, showsPeople } from '../../../core/works/rules/fits';
import { askTickets, fetchCall, postWork } from './api';
import { ARRIVED_BEFORE, messages } from './messages';
import { dropRecording, keepRecording, type RecordingDraft, recordingDraft, sendRecording } from './recording-draft';

/** What is kept on the device until it is handed in; photos are not, they are uploaded as they are chosen. */
const draft = v.object({
  /** Drawn once for a work, so that one sent twice is recognised. */
  key: v.string(),
  kind: v.nullable(workKind),
  title: v.string(),
  text: v.string(),
  isShownAgreed: v.boolean(),
  uses: v.array(furtherUse),
  isUnnamed: v.boolean(),
  people: v.nullable(v.picklist(['none', 'agreed'])),
  isByChild: v.boolean(),
  guardianAgrees: v.boolean(),
  recording: v.nullable(recordingDraft),
});
type Draft = v.InferOutput<typeof draft>;

const keptDraft = (callId: string) => kept(`work:${callId}`, draft);

const emptyDraft = (): Draft => ({
  key: newId(),
  kind: null,
  title: '',
  text: '',
  isShownAgreed: false,
  uses: [],
  isUnnamed: false,
  people: null,
  isByChild: false,
  guardianAgrees: false,
  recording: null,
});

interface SubmitState extends DraftPhotoActions {
  callId: string;
  call: Loadable<CallView>;
  draft: Draft;
  photos: readonly DraftPhoto[];
  /** Part of the recording that has been uploaded, 0–1; null while nothing is being sent. */
  progress: number | null;
  isSending: boolean;
  message: string | null;
  /** Shows the page: loads the call, and goes on with a recording that is not uploaded yet. */
  begin: (callId: string) => Promise<void>;
  change: (changes: Partial<Omit<Draft, 'key' | 'recording'>>) => void;
  addRecording: () => Promise<void>;
  resume: () => Promise<void>;
  removeRecording: () => void;
  send: () => Promise<boolean>;
}

/** The work that is being made for a call. */
export const useSubmit = create<SubmitState>((set, get) => {
  /** What was sent first under a key and had no answer: it may have arrived. */
  let unanswered: { key: string; words: string } | null = null;
  const put = (changes: Partial<Draft>) => {
    const next = { ...get().draft, ...changes };
    keptDraft(get().callId).write(next);
    set({ draft: next });
  };
  return {
    callId: '',
    call: loading,
    draft: emptyDraft(),
    photos: [],
    progress: null,
    isSending: false,
    message: null,
    begin: async (callId) => {
      if (get().callId !== callId) {
        set({
          callId,
          call: loading,
          draft: keptDraft(callId).read() ?? emptyDraft(),
          photos: [],
          progress: null,
          isSending: false,
          message: null,
        });
      }
      void get().resume();
      const answer = await fetchCall(callId);
      if (get().callId !== callId) return;
      set({ call: reloaded(get().call, answer, messages) });
      const [only, ...others] = answer.ok ? answer.value.kinds : [];
      if (only && others.length === 0 && get().draft.kind === null) put({ kind: only });
    },
    change: (changes) => {
      set({ message: null });
      put(changes);
    },
    ...draftPhotoActions({
      most: MOST_PHOTOS,
      photos: () => get().photos,
      change: set,
      askTicket: async (extension) => {
        const asked = await askTickets({ callId: get().callId, extensions: [extension] });
        if (!asked.ok) return { problem: messages[asked.code] };
        const [ticket] = asked.value.tickets;
        return ticket ? { ticket } : { problem: messages.INTERNAL };
      },
    }),
    addRecording: async () => {
      const kind = get().draft.kind === 'sound' ? 'sound' : 'film';
      const picked = await pickRecording(kind);
      if (!picked.ok) return set({ message: picked.code === 'CANCELLED' ? null : pickMessages[picked.code] });
      get().removeRecording();
      await begun(picked.value, kind);
    },
    resume: async () => {
      const { callId, draft: present, progress } = get();
      const { recording } = present;
      if (!recording || recording.isThere || progress !== null) return;
      set({ progress: 0, message: null });
      // Another one may be chosen meanwhile, or another call be opened.
      const isWanted = () => get().callId === callId && get().draft.recording?.key === recording.key;
      const sent = await sendRecording(recording, {
        callId,
        kind: recording.kind,
        isWanted,
        onProgress: (part) => {
          if (isWanted()) set({ progress: part });
        },
      });
      if (!isWanted()) return;
      set({ progress: null, message: sent.message });
      put({ recording: sent.recording });
    },
    removeRecording: () => {
      const { recording } = get().draft;
      if (recording) dropRecording(recording.key);
      put({ recording: null });
      set({ progress: null, message: null });
    },
    send: async () => {
      const { callId, draft: present, isSending } = get();
      const written = workOf(get());
      if (isSending || written === null) return false;
      set({ isSending: true, message: null });
      const words = JSON.stringify(written);
      const first = unanswered?.key === written.key ? unanswered.words : words;
      const answer = await postWork({ callId, ...written });
      set({ isSending: false });
      if (!answer.ok) {
        if (answer.code === 'NETWORK' || answer.code === 'NO_ANSWER') unanswered = { key: written.key, words: first };
        set({ message: messages[answer.code] });
        if (present.recording) await again(present.recording, answer.code);
        return false;
      }
      if (present.recording) dropRecording(present.recording.key);
      if (first !== words || !isOf(answer.value, written)) {
        // An earlier try had arrived though no answer came: what was changed since is another work, without its files.
        const other = { ...present, key: newId(), recording: null };
        keptDraft(callId).write(other);
        if (get().callId === callId) set({ draft: other, photos: [], message: ARRIVED_BEFORE });
        return false;
      }
      keptDraft(callId).clear();
      set({ draft: emptyDraft(), photos: [] });
      return true;
    },
  };

  /** Sends once more what the server has lost; what is no recording is let go, and another one chosen. */
  async function again(recording: RecordingDraft, code: keyof typeof messages): Promise<void> {
    const { message } = get();
    if (code === 'FILE_INVALID') get().removeRecording();
    if (code === 'PIECES_MISSING') {
      put({ recording: { ...recording, isThere: false } });
      await get().resume();
    }
    if (get().message === null) set({ message });
  }

  async function begun(file: PickedFile, kind: RecordingKind): Promise<void> {
    const key = newId();
    put({ recording: { key, kind, name: file.name, size: file.size, isThere: false } });
    await keepRecording(key, file);
    await get().resume();
  }
});

/** The recording that is handed in with a work: one of its kind, when all of it is there. */
const recordingOf = (kind: WorkKind, { recording }: Draft): string | null =>
  isRecorded(kind) && recording?.kind === kind && recording.isThere ? recording.key : null;

/** The work as it would be handed in; null while something is missing. */
export function workOf(state: Pick<SubmitState, 'draft' | 'photos'>) {
  const { key, kind, title, text, isShownAgreed, uses, isUnnamed, people, isByChild, guardianAgrees } = state.draft;
  if (kind === null || !isShownAgreed) return null;
  const written = {
    key,
    kind,
    title: kind === 'aphorism' ? '' : title.trim(),
    text: text.trim(),
    files: kind === 'photos' ? fileIdsOf(state.photos) : [],
    recording: recordingOf(kind, state.draft),
    consents: ['shown' as const, ...uses],
    isUnnamed,
    people: showsPeople(kind) ? people : null,
    isByChild,
    guardianAgrees: isByChild && guardianAgrees,
  };
  const arePhotosThere = kind !== 'photos' || state.photos.every((photo) => photo.state === 'there');
  return fitsKind(written) && missingDeclaration(written) === null && arePhotosThere ? written : null;
}

/** Whether what has arrived is what was sent just now, as far as it tells: its files have other names there. */
const isOf = (arrived: MySubmission, written: NonNullable<ReturnType<typeof workOf>>): boolean =>
  (['kind', 'title', 'text', 'isUnnamed', 'isByChild'] as const).every((name) => arrived[name] === written[name]) &&
  [...arrived.consents].sort().join() === [...written.consents].sort().join() &&
  arrived.files.length === (written.recording === null ? written.files.length : 1);
