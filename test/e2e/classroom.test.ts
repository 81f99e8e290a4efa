import { studying } from './parts/classroom';
import { writingACourse } from './parts/course-desk';
import { watchingAndListening } from './parts/media';
import { keepingNotes } from './parts/notebook';
import { inTurn, lookingAtScreens, openRow, type Screen, tapText } from './parts/screens';
import { walk } from './support/walk';

const MEDIA_COURSE = '一线微课：出车前后';

const screens: Screen[] = [
  { name: 'courses', account: 'member', route: 'study' },
  { name: 'course', account: 'member', route: 'study', prepare: openRow('监察法入门') },
  {
    name: 'lesson',
    account: 'member',
    route: 'study',
    prepare: inTurn(openRow('保密就在手边'), openRow('3. ')),
  },
  {
    name: 'lesson-pictures',
    account: 'member',
    route: 'study',
    prepare: inTurn(openRow(MEDIA_COURSE), openRow('1. ')),
  },
  { name: 'lesson-sound', account: 'member', route: 'study', prepare: inTurn(openRow(MEDIA_COURSE), openRow('3. ')) },
  { name: 'favourites-empty', account: 'm051', route: 'favourites' },
  { name: 'course-desk', account: 'secretary', route: 'manageCourses', isWide: true },
  { name: 'course-compose', account: 'secretary', route: 'composeCourse', isWide: true },
  { name: 'notes', account: 'member', route: 'notes' },
  { name: 'note', account: 'member', route: 'notes', prepare: openRow('监督就在身边') },
  { name: 'notes-review', account: 'secretary', route: 'reviewNotes', isWide: true },
  {
    name: 'read-along',
    account: 'member',
    route: 'study',
    prepare: inTurn(openRow('保密就在手边'), openRow('1. '), tapText('说到保密'), (person) => person.tap('听读')),
  },
  { name: 'recordings', account: 'member', route: 'recordings' },
];

/** Courses, taken and written, and notes and recordings on a lesson. */
walk(
  'classroom',
  (stage) => {
    describe('学习', () => studying(stage));
    describe('图、视频、音频、文档', () => watchingAndListening(stage));
    describe('课程', () => writingACourse(stage));
    describe('笔记与听读', () => keepingNotes(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
