/** What texts take that cite articles: lessons, posts, results. No tab needs it. */
export { placeOf, useCited } from './cited-store';
export { CitedArticles } from './components/cited-articles';
