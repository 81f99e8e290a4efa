/** Apart from what tabs use: whoever publishes shows before how many people it will stand. */
export { ReachLine } from './components/reach-line';
export { useReach } from './reach-store';
