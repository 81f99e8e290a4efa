import { analysePaper, listAnalysedPapers } from '../../core/quiz/analysis-contract';
import { listTests, openStandings } from '../../core/quiz/contest-contract';
import {
  listWeeklyTests,
  openAttempt,
  openPaper,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '../../core/quiz/contract';
import {
  checkSections,
  listAskable,
  listPapers,
  listTopics,
  movePaper,
  openPaperWork,
  openWeeklyPlan,
  redrawAttempt,
  savePaper,
  setThemes,
} from '../../core/quiz/paper-contract';
import { drawWeeklyTest, onTimer, setBlueprint } from '../../core/quiz/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleAnalysePaper } from './handlers/analyse-paper';
import { handleCheckSections } from './handlers/check-sections';
import { handleDrawWeeklyTest } from './handlers/draw-weekly-test';
import { handleListAnalysedPapers } from './handlers/list-analysed-papers';
import { handleListAskable } from './handlers/list-askable';
import { handleListPapers } from './handlers/list-papers';
import { handleListTests } from './handlers/list-tests';
import { handleListTopics } from './handlers/list-topics';
import { handleListWeeklyTests } from './handlers/list-weekly-tests';
import { handleMovePaper } from './handlers/move-paper';
import { handleOnTimer } from './handlers/on-timer';
import { handleOpenAttempt } from './handlers/open-attempt';
import { handleOpenPaper } from './handlers/open-paper';
import { handleOpenPaperWork } from './handlers/open-paper-work';
import { handleOpenStandings } from './handlers/open-standings';
import { handleOpenWeeklyPlan } from './handlers/open-weekly-plan';
import { handleRedrawAttempt } from './handlers/redraw-attempt';
import { handleSaveAnswer } from './handlers/save-answer';
import { handleSavePaper } from './handlers/save-paper';
import { handleSetBlueprint } from './handlers/set-blueprint';
import { handleSetThemes } from './handlers/set-themes';
import { handleStartAttempt } from './handlers/start-attempt';
import { handleSubmitAttempt } from './handlers/submit-attempt';

export const routes: Route[] = [
  route(listWeeklyTests, handleListWeeklyTests),
  route(openPaper, handleOpenPaper),
  route(startAttempt, handleStartAttempt),
  route(openAttempt, handleOpenAttempt),
  route(saveAnswer, handleSaveAnswer),
  route(submitAttempt, handleSubmitAttempt),
  route(listTests, handleListTests),
  route(openStandings, handleOpenStandings),
  route(checkSections, handleCheckSections),
  route(listAskable, handleListAskable),
  route(listTopics, handleListTopics),
  route(listPapers, handleListPapers),
  route(openPaperWork, handleOpenPaperWork),
  route(savePaper, handleSavePaper),
  route(movePaper, handleMovePaper),
  route(openWeeklyPlan, handleOpenWeeklyPlan),
  route(setThemes, handleSetThemes),
  route(redrawAttempt, handleRedrawAttempt),
  route(setBlueprint, handleSetBlueprint),
  route(drawWeeklyTest, handleDrawWeeklyTest),
  route(onTimer, handleOnTimer),
  route(listAnalysedPapers, handleListAnalysedPapers),
  route(analysePaper, handleAnalysePaper),
];
