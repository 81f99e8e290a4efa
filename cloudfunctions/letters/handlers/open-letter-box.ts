import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import type { OfficeRole } from '../../../core/letters/letter-events';
import { FEWEST_TO_HIDE_AMONG, LETTER_ROLES } from '../../../core/letters/rules/offices';
import { route } from '../../_kit/serve';
import { findSurroundings, officesIn } from '../placing';
import { countInUnit } from '../repository';
import { findTerms } from '../terms';
import { officeView } from '../views';

/** Holders of one office whose names are told. */
const MOST_NAMED = 9;
/** A tree has four levels; one that is deeper is cut at the top. */
const MOST_OFFICES = 20;

/** Five requests, all but the caller's at once. */
export const openLetterBox = route(contract.openLetterBox, async (_input, { caller, db }) => {
  const [around, members, { terms }] = await Promise.all([
    findSurroundings(db, caller.path),
    countInUnit(db, caller.unitId),
    findTerms(db, caller.path),
  ]);
  const offered = (roles: readonly OfficeRole[]) =>
    officesIn(around, roles, { writerId: caller.memberId, matter: null })
      .slice(0, MOST_OFFICES)
      .map(({ office, handlers }) => ({
        ...officeView(office),
        holders: handlers.slice(0, MOST_NAMED).map(({ name }) => name),
      }));
  return ok({
    addressees: offered(LETTER_ROLES),
    forReports: offered(['discipline']),
    isSmallUnit: members < FEWEST_TO_HIDE_AMONG,
    terms,
  });
});
