export { TestsRow } from './components/tests-row';
