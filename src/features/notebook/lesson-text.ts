/** The `textId` under which `useReadAloud` reads a lesson. */
export const lessonTextId = (lessonId: string): string => `lesson:${lessonId}`;
