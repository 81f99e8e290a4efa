import { completeLesson, listCourses, savePosition, setFavourite } from '../../core/classroom/contract';
import { listFavourites, openCourse, openLesson, renewAddresses } from '../../core/classroom/lesson-contract';
import {
  checkCourse,
  listManagedCourses,
  openCourseSource,
  previewLesson,
  publishCourse,
  ticketLessonFile,
  withdrawCourse,
} from '../../core/classroom/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleCheckCourse } from './handlers/check-course';
import { handleCompleteLesson } from './handlers/complete-lesson';
import { handleListCourses } from './handlers/list-courses';
import { handleListFavourites } from './handlers/list-favourites';
import { handleListManagedCourses } from './handlers/list-managed-courses';
import { handleOpenCourse } from './handlers/open-course';
import { handleOpenCourseSource } from './handlers/open-course-source';
import { handleOpenLesson } from './handlers/open-lesson';
import { handlePreviewLesson } from './handlers/preview-lesson';
import { handlePublishCourse } from './handlers/publish-course';
import { handleRenewAddresses } from './handlers/renew-addresses';
import { handleSavePosition } from './handlers/save-position';
import { handleSetFavourite } from './handlers/set-favourite';
import { handleTicketLessonFile } from './handlers/ticket-lesson-file';
import { handleWithdrawCourse } from './handlers/withdraw-course';

export const routes: Route[] = [
  route(listCourses, handleListCourses),
  route(openCourse, handleOpenCourse),
  route(openLesson, handleOpenLesson),
  route(renewAddresses, handleRenewAddresses),
  route(savePosition, handleSavePosition),
  route(completeLesson, handleCompleteLesson),
  route(setFavourite, handleSetFavourite),
  route(listFavourites, handleListFavourites),
  route(publishCourse, handlePublishCourse),
  route(withdrawCourse, handleWithdrawCourse),
  route(listManagedCourses, handleListManagedCourses),
  route(openCourseSource, handleOpenCourseSource),
  route(checkCourse, handleCheckCourse),
  route(previewLesson, handlePreviewLesson),
  route(ticketLessonFile, handleTicketLessonFile),
];
