/** What the overview of the desk shows. */
export { ShortThemes } from './components/short-themes';
