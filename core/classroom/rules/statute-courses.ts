/** A course that is made of a statute has an id that follows from the statute and the unit, and its lessons from it. */
const STATUTE_COURSE = /^law-[0-9a-f]{24}$/;
const ITS_LESSON = /^(law-[0-9a-f]{24})(?:-|$)/;

/**
 * Whether only making the course of a statute may create a course with this id. Otherwise whoever writes the id down
 * first would have it, and the course could not be made any more.
 */
export const isStatuteCourse = (courseId: string): boolean => STATUTE_COURSE.test(courseId);

/** Whether one of these lessons has an id of the course of a statute and stands in another course. */
export const hasStrayLesson = (courseId: string, lessonIds: readonly string[]): boolean =>
  lessonIds.some((lessonId) => (ITS_LESSON.exec(lessonId)?.[1] ?? courseId) !== courseId);
