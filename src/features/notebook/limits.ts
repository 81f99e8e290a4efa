// Re-exported because pages and components may not import values of a contract.
export { MOST_PHOTOS, MOST_TEXT } from '../../../core/notebook/contract';
