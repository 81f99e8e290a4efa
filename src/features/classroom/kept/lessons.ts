import * as v from 'valibot';
import { now } from '@/platform/clock';
import { kept } from '@/platform/kept';
import { report } from '@/platform/report';
import { type LessonView, lessonView } from '../../../../core/classroom/lesson-contract';
import { type KeptLesson, keptIndex } from './index-of-lessons';

/** WeChat stores 10 MB, a browser 5 million characters; this leaves enough for drafts and settings. */
const MOST_CHARACTERS = 1_500_000;
const MOST_LESSONS = 40;
/** Longest lesson that is kept, in characters: WeChat stores at most 1 MB under one key. */
const LARGEST = 300_000;

/** One that was kept before lessons had comments does not name them. */
const keptLesson = v.object({
  ...lessonView.entries,
  discussion: v.optional(lessonView.entries.discussion, null),
});
const copyOf = (lessonId: string) => kept(`lesson:${lessonId}`, keptLesson);

/** The lessons that fit into the bounds; the list is newest first, and the newest have priority. */
export function withinBounds(lessons: readonly KeptLesson[]): KeptLesson[] {
  let room = MOST_CHARACTERS;
  return lessons.slice(0, MOST_LESSONS).filter(({ size }) => {
    room -= size;
    return room >= 0;
  });
}

function putIndex(lessons: readonly KeptLesson[]): void {
  const staying = withinBounds(lessons);
  for (const { lessonId } of lessons) {
    if (!staying.some((lesson) => lesson.lessonId === lessonId)) copyOf(lessonId).clear();
  }
  keptIndex.write(staying);
}

const others = (lessonId: string): KeptLesson[] =>
  (keptIndex.read() ?? []).filter((lesson) => lesson.lessonId !== lessonId);

/** Keeps a lesson that was just opened, and drops the oldest ones if there is no room. */
export function keepLesson(lesson: LessonView): void {
  const { lessonId, courseId, title, courseTitle } = lesson;
  const size = JSON.stringify(lesson).length;
  if (size > LARGEST) {
    dropLesson(lessonId);
    return;
  }
  try {
    putIndex([{ lessonId, courseId, title, courseTitle, at: now(), size }, ...others(lessonId)]);
    copyOf(lessonId).write(lesson);
  } catch (problem) {
    // The device has no room: the lesson can be read, but is not kept.
    report('a lesson could not be kept', problem);
    dropLesson(lessonId);
  }
}

/** The kept copy of a lesson, and when it was opened (ms since the epoch); null: there is none. */
export function readKeptLesson(lessonId: string): { lesson: LessonView; at: number } | null {
  const entry = (keptIndex.read() ?? []).find((lesson) => lesson.lessonId === lessonId);
  const lesson = copyOf(lessonId).read();
  return entry && lesson ? { lesson, at: entry.at } : null;
}

/** Drops the copy of a lesson that was withdrawn, or no longer reaches me. */
export function dropLesson(lessonId: string): void {
  copyOf(lessonId).clear();
  keptIndex.write(others(lessonId));
}
