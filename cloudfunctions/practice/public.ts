export { isPractised } from './practised';
