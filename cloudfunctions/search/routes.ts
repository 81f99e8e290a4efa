export { mendIndex } from './handlers/mend-index';
export { search } from './handlers/search';
