export { listConfirmed } from './handlers/list-confirmed';
export { listDuties } from './handlers/list-duties';
export { listNotices } from './handlers/list-notices';
export { openHome } from './handlers/open-home';
export { readNotices } from './handlers/read-notices';
