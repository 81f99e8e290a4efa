import { routes as bank } from '../../../cloudfunctions/bank/routes';
import { routes as checkin } from '../../../cloudfunctions/checkin/routes';
import { routes as classroom } from '../../../cloudfunctions/classroom/routes';
import { routes as disclosure } from '../../../cloudfunctions/disclosure/routes';
import { routes as feed } from '../../../cloudfunctions/feed/routes';
import { routes as home } from '../../../cloudfunctions/home/routes';
import { routes as library } from '../../../cloudfunctions/library/routes';
import { routes as notebook } from '../../../cloudfunctions/notebook/routes';
import { routes as org } from '../../../cloudfunctions/org/routes';
import { routes as practice } from '../../../cloudfunctions/practice/routes';
import { routes as quiz } from '../../../cloudfunctions/quiz/routes';
import { routes as search } from '../../../cloudfunctions/search/routes';
import { routes as statistics } from '../../../cloudfunctions/statistics/routes';

/** The routes of each deployed function, by its folder. */
export const routesByFunction = {
  bank,
  checkin,
  classroom,
  disclosure,
  feed,
  home,
  library,
  notebook,
  org,
  practice,
  quiz,
  search,
  statistics,
};

export const everyRoute = Object.values(routesByFunction);
