import { checkIn, openWeek } from '../../core/checkin/contract';
import { type Route, route } from '../_kit/serve';
import { handleCheckIn } from './handlers/check-in';
import { handleOpenWeek } from './handlers/open-week';

export const routes: Route[] = [route(checkIn, handleCheckIn), route(openWeek, handleOpenWeek)];
