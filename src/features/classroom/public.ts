export { CourseShelf } from './components/course-shelf';
export { FavouritesRow } from './components/favourites-row';
export { useWaitingStudy } from './kept/use-waiting-study';
