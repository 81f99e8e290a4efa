export { findArticleText } from './article-text';
export { listSearchableStatutes } from './searchable';
