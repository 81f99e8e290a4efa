/** What those who keep the bank see of questions too; no tab needs it. */
export { keyWords, sourceWords, typeWords } from './words';
