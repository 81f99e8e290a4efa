/** What those who write questions take from the library; no tab needs it. */
export { ArticlePicker } from './components/article-picker';
