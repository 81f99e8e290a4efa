export { CourseShelf } from './components/course-shelf';
