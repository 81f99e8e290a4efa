import { create } from 'zustand';
import { keptWords } from '@/platform/kept-words';
import { newId } from '@/platform/new-id';
import { pickPhotos } from '@/platform/pick-photos';
import { extensionOf, type PickedFile, pickMessages, previewOf } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { LetterBox } from '../../../../core/letters/contract';
import type { LetterKind, Office } from '../../../../core/letters/letter-events';
import { askTickets, fetchBox, postLetter } from '../api';
import { MOST_PICTURES } from '../limits';
import { messages } from '../messages';
import { namesIn } from './names-in';

/** A picture of the letter that is being written. */
export interface DraftPicture {
  /** Identifies it on this page only. */
  id: string;
  url: string;
  /** Part that has been uploaded, 0–1. */
  progress: number;
  state: 'uploading' | 'failed' | 'there';
  /** null until it is uploaded. */
  fileId: string | null;
  file: PickedFile;
}

interface Draft {
  kind: LetterKind;
  /** null until it is chosen. */
  office: Office | null;
  text: string;
  /** Names of whom it is about, as they were written. */
  about: string;
  isHidden: boolean;
  pictures: readonly DraftPicture[];
}

interface ComposeState extends Draft {
  /** Drawn once for a letter, so that one sent twice is recognised. */
  key: string;
  box: Loadable<LetterBox>;
  isSending: boolean;
  message: string | null;
  begin: () => Promise<void>;
  change: (changes: Partial<Omit<Draft, 'pictures'>>) => void;
  addPictures: () => Promise<void>;
  retryPicture: (id: string) => Promise<void>;
  removePicture: (id: string) => void;
  /** The id of the letter once the server has it; null if it was refused. */
  send: () => Promise<string | null>;
}

const kept = keptWords('letter');

const empty = (): Draft & Pick<ComposeState, 'key' | 'isSending' | 'message'> => ({
  key: newId(),
  kind: 'suggestion',
  office: null,
  text: '',
  about: '',
  isHidden: false,
  pictures: [],
  isSending: false,
  message: null,
});

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const;

/** The letter that is being written. Its words stay on this device until it is sent. */
export const useCompose = create<ComposeState>((set, get) => {
  const patch = (id: string, changes: Partial<DraftPicture>) =>
    set({ pictures: get().pictures.map((picture) => (picture.id === id ? { ...picture, ...changes } : picture)) });

  const upload = async ({ id, file }: DraftPicture) => {
    patch(id, { state: 'uploading', progress: 0 });
    const extension = EXTENSIONS.find((known) => known === extensionOf(file.name)) ?? 'jpg';
    const asked = await askTickets({ extensions: [extension] });
    const [ticket] = asked.ok ? asked.value.tickets : [];
    const sent = ticket && (await uploadFile(ticket, file, (progress) => patch(id, { progress })));
    if (ticket && sent?.ok) return patch(id, { state: 'there', progress: 1, fileId: ticket.fileId });
    patch(id, { state: 'failed' });
    set({ message: asked.ok ? messages.NETWORK : messages[asked.code] });
  };

  return {
    ...empty(),
    box: loading,
    begin: async () => {
      if (get().text === '') set({ text: kept.read() ?? '' });
      const answer = await fetchBox();
      set({ box: loaded(answer, messages) });
    },
    change: (changes) => {
      if (changes.text !== undefined) kept.write(changes.text);
      // A complaint goes elsewhere, and is hidden unless its writer wants otherwise.
      const isOther = changes.kind !== undefined && (changes.kind === 'report') !== (get().kind === 'report');
      set({ ...(isOther && { office: null, isHidden: changes.kind === 'report' }), ...changes, message: null });
    },
    addPictures: async () => {
      const picked = await pickPhotos(MOST_PICTURES - get().pictures.length);
      if (!picked.ok) return set({ message: picked.code === 'CANCELLED' ? null : pickMessages[picked.code] });
      const added = picked.value.map(
        (file): DraftPicture => ({
          id: newId(),
          url: previewOf(file),
          progress: 0,
          state: 'uploading',
          fileId: null,
          file,
        }),
      );
      set({ pictures: [...get().pictures, ...added], message: null });
      for (const picture of added) await upload(picture);
    },
    retryPicture: async (id) => {
      const picture = get().pictures.find((candidate) => candidate.id === id);
      set({ message: null });
      if (picture) await upload(picture);
    },
    removePicture: (id) => set({ pictures: get().pictures.filter((picture) => picture.id !== id), message: null }),
    send: async () => {
      const { key, kind, office, text, about, isHidden, pictures, isSending } = get();
      if (isSending || office === null) return null;
      set({ isSending: true, message: null });
      const answer = await postLetter({
        key,
        kind,
        office: { unitId: office.unitId, role: office.role },
        text: text.trim(),
        pictures: pictures.flatMap(({ fileId }) => fileId ?? []),
        isHidden,
        about: namesIn(about),
      });
      if (!answer.ok) {
        set({ isSending: false, message: messages[answer.code] });
        return null;
      }
      kept.clear();
      set(empty());
      return answer.value.letterId;
    },
  };
});
