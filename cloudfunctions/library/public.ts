export { listSearchableStatutes } from './searchable';
