export { Home } from './components/home';
export { useDuties } from './duties-store';
export { useRoomCounts } from './room-counts';
