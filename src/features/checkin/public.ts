export { WeekStrip } from './components/week-strip';
