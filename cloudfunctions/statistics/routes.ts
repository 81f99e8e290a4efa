export { completion } from './handlers/completion';
export { listAssignments } from './handlers/list-assignments';
export { listPeople } from './handlers/list-people';
export { listPublished } from './handlers/list-published';
export { listReceipts } from './handlers/list-receipts';
export { openReceipts } from './handlers/open-receipts';
export { openRhythm } from './handlers/open-rhythm';
export { openWeekAhead } from './handlers/open-week-ahead';
