export { SearchEntry } from './components/search-entry';
