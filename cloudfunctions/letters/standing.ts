import { holdsOn, type Role } from '../../core/kernel/roles';
import { officeKey, type StepOffice } from '../../core/letters/letter-events';
import { isAboutName, officesOf } from '../../core/letters/rules/offices';
import type { Caller } from '../_kit/caller';
import { itemIn, type KeptEvent, type LetterDoc, officesNow, type PlacedOffice } from './documents';

/** Who decides, as the second person, about a hidden name. */
const SECONDS = ['reviewer', 'admin'] as const;
/** The same for 检举控告. */
const SECONDS_OF_REPORTS = ['discipline'] as const;

const secondsOf = ({ kind }: LetterDoc) => (kind === 'report' ? SECONDS_OF_REPORTS : SECONDS);

/** Whether a letter is about the caller, who then never has it, whatever they hold. */
export const isAbout = (letter: LetterDoc, { name }: Pick<Caller, 'name'>): boolean => isAboutName(letter, name);

/** The office that the caller holds of those that have the letter, the latest first; undefined if there is none. */
export function officeHeld(letter: LetterDoc, caller: Caller): PlacedOffice | undefined {
  const held = new Set(officesOf(caller.roles).map(officeKey));
  return [...officesNow(letter)].reverse().find((office) => held.has(officeKey(office)));
}

export interface LetterRelation {
  isWriter: boolean;
  isHandler: boolean;
  isSecond: boolean;
  isPublisher?: boolean;
}

/** What the caller is to a letter that somebody with `writerId` wrote. */
export function relationTo(letter: LetterDoc, writerId: string | null, caller: Caller): LetterRelation {
  const isWriter = writerId === caller.memberId;
  const isOut = isWriter || letter.queue === 'gone' || isAbout(letter, caller);
  const isHandler = !isOut && officeHeld(letter, caller) !== undefined;
  return {
    isWriter,
    isHandler,
    isPublisher: isHandler && letter.kind !== 'report',
    isSecond: !isOut && mayDecideName(letter, caller),
  };
}

/** Somebody else than whoever asked, with an office over the unit that has it. */
export function mayDecideName(letter: LetterDoc, { memberId, roles }: Caller): boolean {
  const request = nameRequestOf(letter);
  return request !== null && request.byId !== memberId && holdsOn(roles, secondsOf(letter), letter.path);
}

/** The role by which the caller decides about a hidden name, the nearest to the unit that has it; undefined without one. */
export const decidesBy = (letter: LetterDoc, { roles }: Caller): Omit<StepOffice, 'unitName'> | undefined =>
  [...letter.path]
    .reverse()
    .flatMap((unitId) => secondsOf(letter).map((role) => ({ unitId, role })))
    .find(({ unitId, role }) => roles.some((grant) => grant.unitId === unitId && grant.role === role));

/** The request that waits for a second person; null without one. */
export const nameRequestOf = (letter: LetterDoc): KeptEvent | null =>
  itemIn(letter).isNameAsked
    ? ([...letter.events].reverse().find(({ event }) => event.type === 'nameAsked') ?? null)
    : null;

const ABOVE: readonly Role[] = ['secretary', 'reviewer'];

/** Whether somebody learns the facts of it when it is overdue: an office above its unit, and the administrators. */
export function isToldOf(letter: LetterDoc, caller: Pick<Caller, 'name' | 'roles'>): boolean {
  const above = letter.path.slice(0, -1);
  if (isAbout(letter, caller)) return false;
  if (letter.kind === 'report') return holdsOn(caller.roles, ['discipline'], above);
  return holdsOn(caller.roles, ABOVE, above) || holdsOn(caller.roles, ['admin'], letter.path);
}
