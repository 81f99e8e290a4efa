/** What those who keep the bank see of questions too; no tab needs it. */
export { QuestionPreview } from './components/question-preview';
export { judgeWords, keyWords, sourceWords, typeWords } from './words';
