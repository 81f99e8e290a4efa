export { findUnits, findUnitsUnder, reachOf, type UnitDoc } from './units';
