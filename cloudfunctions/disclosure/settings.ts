import type { Catalogue } from '../../core/disclosure/catalogue-contract';
import type { Holidays } from '../../core/disclosure/holidays-contract';
import { DEFAULT_CATALOGUE } from '../../core/disclosure/rules/catalogue';
import type { Database, Stage, Stored } from '../_kit/database';
import { Catalogues, HolidayTables } from './collections';

/** `_id` is the unit at the top of an organisation. */
export interface CatalogueDoc extends Stored, Catalogue {}
/** `_id` is the unit at the top of an organisation. */
export interface HolidaysDoc extends Stored, Holidays {}

export const catalogueOf = (doc: CatalogueDoc | null | undefined): Catalogue =>
  doc
    ? { items: doc.items, revision: doc.revision }
    : { items: DEFAULT_CATALOGUE.map((item) => ({ ...item, since: null })), revision: 0 };

/** Nobody is told of a year that nobody has entered. */
export const holidaysOf = (doc: HolidaysDoc | null | undefined): Holidays =>
  doc ? { years: doc.years, revision: doc.revision } : { years: [], revision: 0 };

/** The catalogue of the organisation to which a unit with this path belongs. One request. */
export const findCatalogue = async (db: Database, [rootId = '']: readonly string[]): Promise<Catalogue> =>
  catalogueOf(await db.in(Catalogues).find(rootId));

/** The holidays of the organisation to which a unit with this path belongs. One request. */
export const findHolidays = async (db: Database, [rootId = '']: readonly string[]): Promise<Holidays> =>
  holidaysOf(await db.in(HolidayTables).find(rootId));

/** Joins the holidays of an item's organisation. */
export const withHolidays: Stage = {
  lookup: { from: HolidayTables.name, localField: 'path', foreignField: '_id', as: 'holidayTables' },
};
