import {
  deleteNote,
  listNotes,
  listSharedNotes,
  openNote,
  preparePhotos,
  saveNote,
  shareNote,
} from '../../core/notebook/contract';
import { listNotesForReview, reviewNote } from '../../core/notebook/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleDeleteNote } from './handlers/delete-note';
import { handleListNotes } from './handlers/list-notes';
import { handleListNotesForReview } from './handlers/list-notes-for-review';
import { handleListSharedNotes } from './handlers/list-shared-notes';
import { handleOpenNote } from './handlers/open-note';
import { handlePreparePhotos } from './handlers/prepare-photos';
import { handleReviewNote } from './handlers/review-note';
import { handleSaveNote } from './handlers/save-note';
import { handleShareNote } from './handlers/share-note';

export const routes: Route[] = [
  route(listNotes, handleListNotes),
  route(openNote, handleOpenNote),
  route(listSharedNotes, handleListSharedNotes),
  route(preparePhotos, handlePreparePhotos),
  route(saveNote, handleSaveNote),
  route(deleteNote, handleDeleteNote),
  route(shareNote, handleShareNote),
  route(listNotesForReview, handleListNotesForReview),
  route(reviewNote, handleReviewNote),
];
