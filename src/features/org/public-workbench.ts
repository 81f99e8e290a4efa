/** Apart from public.ts, which the tabs import: these components stay out of the mini program's main package. */
export { ForMe } from './components/for-me';
export { ScopePicker } from './components/scope-picker';
export { SpeakerField } from './components/speaker-field';
