/** For pages where questions are written. Apart from public.ts because no tab needs it. */
export { ArticlePicker } from './components/article-picker';
