/** Questions and answers for other features. Apart from public.ts because no tab needs them. */
export { keyWords } from './answer-words';
export { useSecondsLeft } from './attempts/use-seconds-left';
export { AnswerInput } from './components/answer-input';
export { MarkedQuestionCard } from './components/marked-question-card';
export { QuestionPreview } from './components/question-preview';
export {
  keysShownWords,
  paperKindWords,
  scoringLabel,
  scoringWords,
  takingWords,
  whichTryWords,
} from './papers/taking-words';
export { viewOf } from './question-types/views';
export { sourceWords, stemWords, typeWord } from './words';
