/** What stands above the names of those who have not finished. */
export { RemindBar } from './remind/remind-bar';
export { RemindMarked } from './remind/remind-marked';
