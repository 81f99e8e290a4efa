import { WRITERS } from '../../core/desk/standing';
import { ok, type Result } from '../../core/kernel/result';
import { holdsOn } from '../../core/kernel/roles';
import type { MeView } from '../../core/org/contract';
import type { ManagedUnits, UnitView } from '../../core/org/workbench-contract';

/** `own`: units for which this person may write. */
export interface OwnUnits {
  units: ManagedUnits;
  own: UnitView[];
}

/** What an editor has around its form: the units that it may be for, and those in whose name it may be written. */
export const withOwnUnits = <Code extends string>(
  answer: Result<ManagedUnits, Code>,
  { roles }: Pick<MeView, 'roles'>,
): Result<OwnUnits, Code> =>
  answer.ok
    ? ok({ units: answer.value, own: answer.value.items.filter(({ path }) => holdsOn(roles, WRITERS, path)) })
    : answer;

/** In whose name something new is written until its writer chooses another: that of their own unit, where they may. */
export const usualUnit = (own: readonly UnitView[], { unitId }: Pick<MeView, 'unitId'>): UnitView | undefined =>
  own.find((unit) => unit.unitId === unitId) ?? own[0];

/** A new one: it is held by the writer's own unit until they choose another. */
export const newBy =
  <Form>(empty: Form, withUnit: (form: Form, unitId: string) => Form) =>
  ({ own }: Pick<OwnUnits, 'own'>, me: Pick<MeView, 'unitId'>): Form => {
    const usual = usualUnit(own, me);
    return usual ? withUnit(empty, usual.unitId) : empty;
  };
