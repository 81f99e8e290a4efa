export { Home } from './components/home';
export { useDuties } from './duties-store';
export { type Room, useRoomCounts } from './room-counts';
