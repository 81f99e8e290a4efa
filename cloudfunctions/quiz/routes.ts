import { analysePaper, listAnalysedPapers } from '../../core/quiz/analysis-contract';
import {
  listWeeklyTests,
  openAttempt,
  openPaper,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '../../core/quiz/contract';
import { drawWeeklyTest, onTimer, setBlueprint } from '../../core/quiz/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleAnalysePaper } from './handlers/analyse-paper';
import { handleDrawWeeklyTest } from './handlers/draw-weekly-test';
import { handleListAnalysedPapers } from './handlers/list-analysed-papers';
import { handleListWeeklyTests } from './handlers/list-weekly-tests';
import { handleOnTimer } from './handlers/on-timer';
import { handleOpenAttempt } from './handlers/open-attempt';
import { handleOpenPaper } from './handlers/open-paper';
import { handleSaveAnswer } from './handlers/save-answer';
import { handleSetBlueprint } from './handlers/set-blueprint';
import { handleStartAttempt } from './handlers/start-attempt';
import { handleSubmitAttempt } from './handlers/submit-attempt';

export const routes: Route[] = [
  route(listWeeklyTests, handleListWeeklyTests),
  route(openPaper, handleOpenPaper),
  route(startAttempt, handleStartAttempt),
  route(openAttempt, handleOpenAttempt),
  route(saveAnswer, handleSaveAnswer),
  route(submitAttempt, handleSubmitAttempt),
  route(setBlueprint, handleSetBlueprint),
  route(drawWeeklyTest, handleDrawWeeklyTest),
  route(onTimer, handleOnTimer),
  route(listAnalysedPapers, handleListAnalysedPapers),
  route(analysePaper, handleAnalysePaper),
];
