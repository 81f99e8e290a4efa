import { completeLesson, listCourses, openCourse, openLesson, savePosition } from '../../core/classroom/contract';
import { publishCourse } from '../../core/classroom/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleCompleteLesson } from './handlers/complete-lesson';
import { handleListCourses } from './handlers/list-courses';
import { handleOpenCourse } from './handlers/open-course';
import { handleOpenLesson } from './handlers/open-lesson';
import { handlePublishCourse } from './handlers/publish-course';
import { handleSavePosition } from './handlers/save-position';

export const routes: Route[] = [
  route(listCourses, handleListCourses),
  route(openCourse, handleOpenCourse),
  route(openLesson, handleOpenLesson),
  route(savePosition, handleSavePosition),
  route(completeLesson, handleCompleteLesson),
  route(publishCourse, handlePublishCourse),
];
