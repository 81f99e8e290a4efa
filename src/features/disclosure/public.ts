export { useBoard } from './board-store';
export { Board } from './components/board';
export { useRunningNotices } from './running-store';
export { noticeStart } from './words';
