export { BookEntry } from './components/book-entry';
export { PracticeCard } from './components/practice-card';
export { usePractice } from './store';
