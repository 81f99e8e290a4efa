import { create } from 'zustand';
import {
  type DraftPhoto,
  type DraftPhotoActions,
  draftPhotoActions,
  fileIdsOf,
  type PhotoExtension,
} from '@/platform/draft-photos';
import { createIntent } from '@/platform/intent';
import { keptWords } from '@/platform/kept-words';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { LetterBox } from '../../../../core/letters/contract';
import type { LetterKind, Office } from '../../../../core/letters/letter-events';
import { askTickets, fetchBox, postLetter } from '../api';
import { MOST_PICTURES } from '../limits';
import { messages } from '../messages';
import { namesIn } from './names-in';

interface Draft {
  kind: LetterKind;
  /** null until it is chosen. */
  office: Office | null;
  text: string;
  /** Names of whom it is about, as they were written. */
  about: string;
  isHidden: boolean;
  photos: readonly DraftPhoto[];
}

interface ComposeState extends Draft, DraftPhotoActions {
  box: Loadable<LetterBox>;
  isSending: boolean;
  message: string | null;
  begin: () => Promise<void>;
  change: (changes: Partial<Omit<Draft, 'photos'>>) => void;
  /** The id of the letter once the server has it; null if it was refused. */
  send: () => Promise<string | null>;
}

const kept = keptWords('letter');

const empty = (): Draft & Pick<ComposeState, 'isSending' | 'message'> => ({
  kind: 'suggestion',
  office: null,
  text: '',
  about: '',
  isHidden: false,
  photos: [],
  isSending: false,
  message: null,
});

async function askTicket(extension: PhotoExtension) {
  const asked = await askTickets({ extensions: [extension] });
  if (!asked.ok) return { problem: messages[asked.code] };
  const [ticket] = asked.value.tickets;
  return ticket ? { ticket } : { problem: messages.INTERNAL };
}

/** The letter that is being written. Its words stay on this device until it is sent. */
export const useCompose = create<ComposeState>((set, get) => {
  const intent = createIntent('letter');
  return {
    ...empty(),
    box: loading,
    begin: async () => {
      if (get().text === '') set({ text: kept.read() ?? '' });
      const answer = await fetchBox();
      set({ box: reloaded(get().box, answer, messages) });
    },
    change: (changes) => {
      if (changes.text !== undefined) kept.write(changes.text);
      // A complaint goes elsewhere, and is hidden unless its writer wants otherwise.
      const isOther = changes.kind !== undefined && (changes.kind === 'report') !== (get().kind === 'report');
      set({ ...(isOther && { office: null, isHidden: changes.kind === 'report' }), ...changes, message: null });
    },
    ...draftPhotoActions({ most: MOST_PICTURES, photos: () => get().photos, change: set, askTicket }),
    send: async () => {
      const { kind, office, text, about, isHidden, photos, isSending } = get();
      if (isSending || office === null) return null;
      set({ isSending: true, message: null });
      const letter = {
        kind,
        office: { unitId: office.unitId, role: office.role },
        text: text.trim(),
        pictures: fileIdsOf(photos),
        isHidden,
        about: namesIn(about),
      };
      // Other words are another letter: under the same key they would be lost.
      const answer = await postLetter({ key: intent.keyFor(JSON.stringify(letter)), ...letter });
      if (!answer.ok) {
        set({ isSending: false, message: messages[answer.code] });
        return null;
      }
      intent.done();
      kept.clear();
      set(empty());
      return answer.value.letterId;
    },
  };
});
