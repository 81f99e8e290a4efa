export { LibraryRow } from './components/library-row';
