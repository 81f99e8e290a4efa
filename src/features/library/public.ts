export { placeOf, useCited } from './cited-store';
export { CitedArticles } from './components/cited-articles';
export { LibraryEntry } from './components/library-entry';
