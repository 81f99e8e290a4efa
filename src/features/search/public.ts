export { SearchButton } from './components/search-button';
export { SearchEntry } from './components/search-entry';
