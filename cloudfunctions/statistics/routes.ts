export { completion } from './handlers/completion';
export { listAssignments } from './handlers/list-assignments';
export { listPeople } from './handlers/list-people';
