export { LessonNotes } from './notes/components/lesson-notes';
export { Paragraph } from './notes/components/paragraph';
export { LessonVoice } from './recordings/components/lesson-voice';
