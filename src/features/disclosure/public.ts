export { Board } from './components/board';
