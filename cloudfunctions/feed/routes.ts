import { confirmRead, listPosts, openPost } from '../../core/feed/contract';
import {
  countWork,
  listWork,
  movePost,
  openWork,
  previewBody,
  reach,
  saveDraft,
} from '../../core/feed/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleConfirmRead } from './handlers/confirm-read';
import { handleCountWork } from './handlers/count-work';
import { handleListPosts } from './handlers/list-posts';
import { handleListWork } from './handlers/list-work';
import { handleMovePost } from './handlers/move-post';
import { handleOpenPost } from './handlers/open-post';
import { handleOpenWork } from './handlers/open-work';
import { handlePreviewBody } from './handlers/preview-body';
import { handleReach } from './handlers/reach';
import { handleSaveDraft } from './handlers/save-draft';

export const routes: Route[] = [
  route(listPosts, handleListPosts),
  route(openPost, handleOpenPost),
  route(confirmRead, handleConfirmRead),
  route(listWork, handleListWork),
  route(countWork, handleCountWork),
  route(openWork, handleOpenWork),
  route(reach, handleReach),
  route(saveDraft, handleSaveDraft),
  route(previewBody, handlePreviewBody),
  route(movePost, handleMovePost),
];
