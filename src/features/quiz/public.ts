export { TestsEntry } from './components/tests-entry';
