import { now } from '@/platform/clock';
import { kept } from '@/platform/kept';
import { report } from '@/platform/report';
import { type LessonView, lessonView } from '../../../core/classroom/lesson-contract';
import { type KeptLesson, keptIndex } from './kept-index';

/** Of the 10 MB that WeChat gives and the 5 million characters of a browser; drafts and settings need theirs. */
const MOST_CHARACTERS = 1_500_000;
const MOST_LESSONS = 40;
/** WeChat takes at most 1 MB for one. */
const LARGEST = 300_000;

const copyOf = (lessonId: string) => kept(`lesson:${lessonId}`, lessonView);

/** Which stay, the newest first: as many as there is room for. */
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

/** Keeps a lesson that was just opened; the oldest give way. */
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
    // No room on the device: reading goes on, it is only not kept.
    report('a lesson could not be kept', problem);
    dropLesson(lessonId);
  }
}

/** A lesson as it was when it was opened last, and when that was, ms; null where there is none. */
export function readKeptLesson(lessonId: string): { lesson: LessonView; at: number } | null {
  const entry = (keptIndex.read() ?? []).find((lesson) => lesson.lessonId === lessonId);
  const lesson = copyOf(lessonId).read();
  return entry && lesson ? { lesson, at: entry.at } : null;
}

/** It was withdrawn, or is no longer for me. */
export function dropLesson(lessonId: string): void {
  copyOf(lessonId).clear();
  keptIndex.write(others(lessonId));
}
