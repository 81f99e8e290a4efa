import path from 'node:path';
import * as z from 'zod/mini';
import { type CourseSource, courseSource } from '../../core/classroom/workbench-contract';
import { columnKey } from '../../core/feed/contract';
import { type Blueprint, blueprint } from '../../core/quiz/plan';
import { readContent } from '../sample/content.mjs';
import type { PostText } from './seed-posts';

/** Content of the sample organisation, used for organisations of any size. */
export interface SampleContent {
  posts: PostText[];
  /** In the form that `importQuestions` takes. */
  questions: unknown[];
  blueprint: Blueprint;
  course: Pick<CourseSource, 'courseId' | 'title' | 'summary' | 'lessons'>;
}

const postText = z.object({ title: z.string(), column: columnKey, markdown: z.string() });
const course = z.pick(courseSource, { courseId: true, title: true, summary: true, lessons: true });

export async function readSampleContent(root: string): Promise<SampleContent> {
  const content = await readContent(path.join(root, 'content'));
  return {
    posts: z.array(postText).parse(content.posts),
    questions: content.questions,
    blueprint: blueprint.parse(content.blueprint),
    course: course.parse(content.courses[0]),
  };
}
