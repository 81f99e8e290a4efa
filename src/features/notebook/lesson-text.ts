/** By which name a lesson is read aloud. */
export const lessonTextId = (lessonId: string): string => `lesson:${lessonId}`;
