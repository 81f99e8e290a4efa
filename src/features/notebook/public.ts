export { NotebookEntry } from './components/notebook-entry';
