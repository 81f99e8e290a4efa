export { headOfComments } from './queue';
export { countShown } from './repository';
