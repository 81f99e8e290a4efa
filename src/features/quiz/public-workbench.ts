/** What other features show of questions and answers; no tab needs it. */
export { AnswerInput } from './components/answer-input';
export { MarkedQuestionCard } from './components/marked-question-card';
export { QuestionPreview } from './components/question-preview';
export { paperKindWords, scoringWords, takingWords, whichTryWords } from './taking-words';
export { useSecondsLeft } from './use-seconds-left';
export { judgeWords, keyWords, sourceWords, stemWords, typeWords } from './words';
