export { LessonNotes } from './components/lesson-notes';
export { Paragraph } from './components/paragraph';
