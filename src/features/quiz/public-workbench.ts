/** Questions and answers for other features. Apart from public.ts because no tab needs them. */
export { keyWords } from './answer-words';
export { AnswerInput } from './components/answer-input';
export { MarkedQuestionCard } from './components/marked-question-card';
export { QuestionPreview } from './components/question-preview';
export { viewOf } from './question-types/views';
export { paperKindWords, scoringLabel, scoringWords, takingWords, whichTryWords } from './taking-words';
export { useSecondsLeft } from './use-seconds-left';
export { sourceWords, stemWords, typeWord } from './words';
