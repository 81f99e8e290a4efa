export { BookRow } from './book/components/book-row';
export { PracticeCard } from './components/practice-card';
export { usePractice } from './store';
