import { listWeeklyTests, openAttempt, saveAnswer, startAttempt, submitAttempt } from '../../core/quiz/contract';
import {
  drawWeeklyTest,
  importQuestions,
  listStale,
  onTimer,
  resolveStale,
  setBlueprint,
} from '../../core/quiz/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleDrawWeeklyTest } from './handlers/draw-weekly-test';
import { handleImportQuestions } from './handlers/import-questions';
import { handleListStale } from './handlers/list-stale';
import { handleListWeeklyTests } from './handlers/list-weekly-tests';
import { handleOnTimer } from './handlers/on-timer';
import { handleOpenAttempt } from './handlers/open-attempt';
import { handleResolveStale } from './handlers/resolve-stale';
import { handleSaveAnswer } from './handlers/save-answer';
import { handleSetBlueprint } from './handlers/set-blueprint';
import { handleStartAttempt } from './handlers/start-attempt';
import { handleSubmitAttempt } from './handlers/submit-attempt';

export const routes: Route[] = [
  route(listWeeklyTests, handleListWeeklyTests),
  route(startAttempt, handleStartAttempt),
  route(openAttempt, handleOpenAttempt),
  route(saveAnswer, handleSaveAnswer),
  route(submitAttempt, handleSubmitAttempt),
  route(importQuestions, handleImportQuestions),
  route(setBlueprint, handleSetBlueprint),
  route(drawWeeklyTest, handleDrawWeeklyTest),
  route(listStale, handleListStale),
  route(resolveStale, handleResolveStale),
  route(onTimer, handleOnTimer),
];
