/** For texts that cite articles: lessons, posts, results. Apart from public.ts because no tab needs it. */
export { placeOf, useCited } from './cited-store';
export { CitedArticles } from './components/cited-articles';
