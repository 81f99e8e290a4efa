import * as contract from '../../../core/disclosure/holidays-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { changeSetting } from '../../_kit/setting';
import { HolidayTables } from '../collections';
import { holidaysOf } from '../settings';

const holidays = { collection: HolidayTables, action: 'holidays.set', of: holidaysOf } as const;

export const saveHolidays = route(contract.saveHolidays, ({ seenRevision, years }, context) =>
  changeSetting<Pick<contract.Holidays, 'years'>>(
    holidays,
    { seenRevision, after: () => ok({ years }), detail: { years: years.map(({ year }) => year).join(' ') } },
    context,
  ),
);
