export { LibraryEntry } from './components/library-entry';
