import * as activities from '../../../cloudfunctions/activities/routes';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as checkin from '../../../cloudfunctions/checkin/routes';
import * as classroom from '../../../cloudfunctions/classroom/routes';
import * as disclosure from '../../../cloudfunctions/disclosure/routes';
import * as discussion from '../../../cloudfunctions/discussion/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as home from '../../../cloudfunctions/home/routes';
import * as letters from '../../../cloudfunctions/letters/routes';
import * as library from '../../../cloudfunctions/library/routes';
import * as notebook from '../../../cloudfunctions/notebook/routes';
import * as org from '../../../cloudfunctions/org/routes';
import * as practice from '../../../cloudfunctions/practice/routes';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import * as reminders from '../../../cloudfunctions/reminders/routes';
import * as reports from '../../../cloudfunctions/reports/routes';
import * as search from '../../../cloudfunctions/search/routes';
import * as statistics from '../../../cloudfunctions/statistics/routes';
import * as surveys from '../../../cloudfunctions/surveys/routes';
import * as works from '../../../cloudfunctions/works/routes';

/** The routes of each deployed function, by its folder. */
export const routesByFunction = {
  activities,
  bank,
  checkin,
  classroom,
  disclosure,
  discussion,
  feed,
  home,
  letters,
  library,
  notebook,
  org,
  practice,
  quiz,
  reminders,
  reports,
  search,
  statistics,
  surveys,
  works,
};

export const everyRoute = Object.values(routesByFunction);
