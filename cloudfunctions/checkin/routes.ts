export { checkIn } from './handlers/check-in';
export { openWeek } from './handlers/open-week';
