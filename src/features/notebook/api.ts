import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import {
  deleteNote,
  listNotes,
  listSharedNotes,
  openNote,
  preparePhotos,
  type SharingWish,
  saveNote,
  shareNote,
} from '../../../core/notebook/contract';

export const fetchNotes = (input: InputOf<typeof listNotes>) => call(listNotes, input);
export const fetchNote = (noteId: string) => call(openNote, { noteId });
export const fetchSharedNotes = (input: InputOf<typeof listSharedNotes>) => call(listSharedNotes, input);
export const askPhotoTickets = (extensions: InputOf<typeof preparePhotos>['extensions']) =>
  call(preparePhotos, { extensions });
export const sendNote = (input: InputOf<typeof saveNote>) => call(saveNote, input);
export const sendDeletion = (noteId: string) => call(deleteNote, { noteId });
export const sendSharing = (noteId: string, command: SharingWish) => call(shareNote, { noteId, command });
