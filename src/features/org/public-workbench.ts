/** Apart from public.ts, which the tabs import: these components stay out of the mini program's main package. */
export { BindingQueue } from './components/binding-queue';
export { ForMe } from './components/for-me';
export { NeverBound } from './components/never-bound';
export { ScopePicker } from './components/scope-picker';
export { SpeakerField } from './components/speaker-field';
export { UnitField } from './components/unit-field';
export type { Place } from './unit-tree';
