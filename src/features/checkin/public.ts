export { WeekCard } from './components/week-card';
