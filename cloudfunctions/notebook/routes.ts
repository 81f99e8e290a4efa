import {
  deleteNote,
  deleteRecording,
  keepRecording,
  listNotes,
  listRecordings,
  listSharedNotes,
  openNote,
  preparePhotos,
  prepareRecording,
  saveNote,
  shareNote,
} from '../../core/notebook/contract';
import { listNotesForReview, reviewNote } from '../../core/notebook/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleDeleteNote } from './handlers/delete-note';
import { handleDeleteRecording } from './handlers/delete-recording';
import { handleKeepRecording } from './handlers/keep-recording';
import { handleListNotes } from './handlers/list-notes';
import { handleListNotesForReview } from './handlers/list-notes-for-review';
import { handleListRecordings } from './handlers/list-recordings';
import { handleListSharedNotes } from './handlers/list-shared-notes';
import { handleOpenNote } from './handlers/open-note';
import { handlePreparePhotos } from './handlers/prepare-photos';
import { handlePrepareRecording } from './handlers/prepare-recording';
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
  route(prepareRecording, handlePrepareRecording),
  route(keepRecording, handleKeepRecording),
  route(listRecordings, handleListRecordings),
  route(deleteRecording, handleDeleteRecording),
  route(listNotesForReview, handleListNotesForReview),
  route(reviewNote, handleReviewNote),
];
