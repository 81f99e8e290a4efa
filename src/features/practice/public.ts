export { PracticeTiles } from './components/practice-tiles';
export { usePractice } from './store';
