export { findUnit, findUnits, findUnitsUnder, reachOf, type UnitDoc } from './units';
