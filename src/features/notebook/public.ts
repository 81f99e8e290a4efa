export { NotebookRows } from './components/notebook-rows';
