import type * as v from 'valibot';
import type { Loadable } from '@/ui/loadable';
import type { Result } from '../../core/kernel/result';
import type { MeView } from '../../core/org/contract';
import type { Mergers } from './three-way';

// What a kind of document hands to its editor, and what the editor holds: see create-desk.ts for what it does.

type Revision = string | number;
export type Problems<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What stands for what in the desk of one kind of document. */
export interface DeskTypes {
  form: object;
  /** As the server has it. */
  saved: unknown;
  /** What the form needs to know besides, such as units. */
  around: unknown;
  /** A command other than saving. */
  step: { name: string };
  /** Codes of refusals. */
  code: string;
  /** Names of what can be missing or wrong. */
  field: string;
  /** What a page says about the document that it opens. */
  opening: unknown;
}

/** What one kind of document (posts, papers, …) hands in. */
export interface DeskKind<T extends DeskTypes> {
  /** Names what is kept of it on the device. */
  name: string;
  form: v.GenericSchema<unknown, T['form']>;
  messages: Readonly<Record<T['code'], string>>;
  load: (me: MeView) => Promise<Result<T['around'], T['code']>>;
  fetch: (id: string, opening: T['opening'] | undefined) => Promise<Result<T['saved'], T['code']>>;
  save: (desk: Desk<T>) => Promise<Result<T['saved'], T['code']>>;
  move: (desk: Desk<T> & { saved: T['saved'] }, step: T['step']) => Promise<Result<T['saved'], T['code']>>;
  /** Under which id others find what was saved. */
  idOf: (saved: T['saved']) => string;
  /** Under which id a new document will be found; without it, the one that was drawn here. */
  futureIdOf?: (id: string, form: T['form']) => string;
  revisionOf: (saved: T['saved']) => Revision;
  isEditable: (saved: T['saved']) => boolean;
  formOf: (saved: T['saved']) => T['form'];
  emptyForm: (around: T['around'], me: MeView, opening: T['opening'] | undefined) => T['form'];
  /** Whether both would be saved as the same document. */
  isSame: (one: T['form'], other: T['form']) => boolean;
  /** Words for each field that is missing or wrong. */
  problemsOf: (form: T['form'], saved: T['saved'] | null) => Problems<T['field']>;
  mergers?: Mergers<T['form']>;
  /** Whether what is written goes to the server by itself, as a draft that nobody else waits for; absent: never. */
  isAutosaved?: (saved: T['saved'] | null) => boolean;
}

/** What became of the last time that the text was saved by itself. */
export type Autosave =
  | { state: 'idle' | 'saved' }
  /** It did not come through, or was not taken. */
  | { state: 'failed'; why: 'offline' | 'unanswered' | 'refused'; words: string };

/** A document that is being written or decided on. */
export interface Desk<T extends DeskTypes> {
  id: string;
  /** As it is on the server, as far as this person has seen it; null before the first save. */
  saved: T['saved'] | null;
  /** What the form began as: that of `saved`, or an empty one. */
  base: T['form'];
  form: T['form'];
  around: T['around'];
}

/** Stands for a page: several of one kind can lie upon each other, and share the store. */
export type Visitor = object;

export interface DeskState<T extends DeskTypes> {
  /** Whose document is open; null: of a page that is left, or of none. */
  visitor: Visitor | null;
  desk: Loadable<Desk<T>>;
  /** Why it could not be opened; null if it could. */
  refusal: { code: T['code']; around: T['around'] | null } | null;
  /** Whether unsaved changes from this device were put back. */
  isRestored: boolean;
  /** False while the device has no room for what is written here. */
  isKept: boolean;
  problems: Problems<T['field']>;
  busy: 'save' | T['step']['name'] | null;
  /** How many commands have been given on the open document, saving apart. */
  steps: number;
  /** Why the last command failed; null if it did not. */
  message: string | null;
  /** Somebody else has saved other text since. Nothing is sent until this person has chosen, `goOn` or `takeTheirs`. */
  theirs: { saved: T['saved']; form: T['form'] } | null;
  /** What this person wrote before somebody else's text took its place, latest last. */
  aside: readonly T['form'][];
  autosave: Autosave;
  /** Whether something was saved by itself since this person last saved: until then the bar goes on offering it. */
  isSavedByItself: boolean;
  /** Opens a document; with `id` null a new one, or the unsaved new one that was left on this device. */
  open: (me: MeView, id: string | null, opening?: T['opening'], visitor?: Visitor) => Promise<void>;
  /** For a page that is left; nothing happens while another is open. Unsaved changes stay on the device. */
  close: (visitor?: Visitor) => void;
  change: (changes: Partial<T['form']>) => void;
  /** Drops the unsaved changes. */
  discard: () => void;
  save: () => Promise<boolean>;
  /** Saves without a word while somebody writes, if the kind does that and nothing is missing. */
  saveByItself: () => Promise<void>;
  move: (step: T['step']) => Promise<boolean>;
  /** Goes on from what the other has saved, with my changes in it. */
  goOn: () => void;
  /** Shows what the other has saved; mine is put aside. */
  takeTheirs: () => void;
  /** Puts back what was put aside last; or, with false, deletes it. */
  putBack: (isWanted: boolean) => void;
}
