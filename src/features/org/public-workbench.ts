/** Apart from public.ts, whose parts stand on tabs: what is only here stays out of the mini program's main package. */
export { ForMe } from './components/for-me';
export { ScopePicker } from './components/scope-picker';
export { SpeakerField } from './components/speaker-field';
