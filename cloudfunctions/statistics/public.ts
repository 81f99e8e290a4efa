export { findMembersByUnit } from './repository';
