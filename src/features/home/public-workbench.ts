/** Apart from public.ts, which the tabs import: the words of what waits, for the desk. */
export { countWords, dutyFacts, dutyWords } from './duty-words';
