export { CourseShelf, FavouritesEntry } from './components/course-shelf';
export { useWaitingStudy } from './use-waiting-study';
