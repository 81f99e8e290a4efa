export { LessonNotes } from './components/lesson-notes';
export { LessonVoice } from './components/lesson-voice';
export { Paragraph } from './components/paragraph';
