import path from 'node:path';
import * as v from 'valibot';
import { type CourseSource, courseSource } from '../../core/classroom/workbench-contract';
import { columnKey } from '../../core/feed/columns';
import { type Blueprint, blueprint } from '../../core/quiz/papers/plan';
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

const postText = v.object({ title: v.string(), column: columnKey, markdown: v.string() });
const course = v.pick(courseSource, ['courseId', 'title', 'summary', 'lessons']);

export async function readSampleContent(root: string): Promise<SampleContent> {
  const content = await readContent(path.join(root, 'content'));
  return {
    posts: v.parse(v.array(postText), content.posts),
    questions: content.questions,
    blueprint: v.parse(blueprint, content.blueprint),
    course: v.parse(course, content.courses[0]),
  };
}
