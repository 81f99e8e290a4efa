export { useLiveActivities } from './live-store';
