/** Apart from public.ts, which the tabs import: what the overview of the desk shows. */
export { DueFeedback } from './feedback/components/due-feedback';
