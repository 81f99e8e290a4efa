import { collection, index } from '../_kit/collection';
import type { CourseDoc, FavouriteDoc, LearnerDoc, LessonDoc, ProgressDoc } from './documents';

export const Courses = collection<CourseDoc>({
  name: 'courses',
  id: '编号',
  summary: '课程和课时目录',
  indexes: [index('visible', 'scope', 'order'), index('managed', 'path', '-order')],
});

export const Lessons = collection<LessonDoc>({
  name: 'lessons',
  id: '编号',
  summary: '课时的 Markdown、正文和小测（含答案，只在服务器）',
  indexes: [index('byCourse', 'courseId', 'position')],
});

export const Progress = collection<ProgressDoc>({
  name: 'progress',
  id: '课程:党员',
  summary: '一名党员在一门课程里：每节课的位置和完成时间',
  indexes: [index('byMember', 'memberId')],
});

export const Learners = collection<LearnerDoc>({
  name: 'learners',
  id: '党员',
  summary: '上次学到哪里',
});

export const Favourites = collection<FavouriteDoc>({
  name: 'favourites',
  id: '党员:类别:编号',
  summary: '收藏的一门课程或一节课',
  indexes: [index('mine', 'memberId', '-order')],
});
