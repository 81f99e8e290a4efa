import { collection, index } from '../_kit/collection';
import type {
  CourseDoc,
  CourseLeftoversDoc,
  FavouriteDoc,
  KeptCourseDoc,
  KeptLessonDoc,
  LearnerDoc,
  LessonDoc,
  LessonTextDoc,
  ProgressDoc,
} from './documents';

export const Courses = collection<CourseDoc, KeptCourseDoc>({
  name: 'courses',
  id: '编号',
  summary: '课程和课时目录',
  indexes: [index('visible', 'scope', 'order'), index('managed', 'path', '-order')],
});

export const Lessons = collection<LessonDoc, KeptLessonDoc>({
  name: 'lessons',
  id: '编号',
  summary: '一节课的编号归哪门课程',
  indexes: [index('ofCourse', 'courseId', '_id')],
});

export const LessonTexts = collection<LessonTextDoc>({
  name: 'lessonTexts',
  id: '课时@内容的摘要',
  summary: '课时某一版的 Markdown、正文和小测（含答案，只在服务器）',
  indexes: [index('byCourse', 'courseId', '_id')],
});

export const CourseLeftovers = collection<CourseLeftoversDoc>({
  name: 'courseLeftovers',
  id: '课程',
  summary: '发布过、可能留下旧课时的课程，等定时器清理',
  indexes: [index('byTime', 'at')],
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
