export { managedBy } from './managed-part';
export {
  askedMember,
  findAssignment as findAskedAssignment,
  findFinishTimes,
  findMembersByUnit,
} from './repository';
