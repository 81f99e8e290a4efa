// Of the contract, whose values pages do not meet.
export { MOST_PHOTOS, MOST_TEXT } from '../../../core/notebook/contract';
