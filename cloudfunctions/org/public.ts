export { headOfBindings } from './binding-queue';
export { Units } from './collections';
export { findAdministeredUnit } from './find-administered-unit';
export { mendNameParts } from './name-parts';
export { namedUnits } from './named-units';
export { findNames } from './names';
export { findPlacement } from './placement';
export { findUnit, findUnits, findUnitsUnder, reachOf, type UnitDoc } from './units';
