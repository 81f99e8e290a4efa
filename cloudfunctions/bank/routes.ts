import { listMyReports, reportQuestion, withdrawReport } from '../../core/bank/contract';
import {
  findSimilar,
  listQuestions,
  moveQuestion,
  openDesk,
  openQuestion,
  saveQuestion,
} from '../../core/bank/desk-contract';
import {
  changeImport,
  cleanImports,
  commitImport,
  continueImport,
  downloadProblems,
  downloadTemplate,
  exportQuestions,
  listImportRows,
  listImports,
  openImport,
  startImport,
  undoImport,
} from '../../core/bank/import-contract';
import {
  continueCorrection,
  correctQuestion,
  dismissReports,
  listReports,
  openReports,
} from '../../core/bank/report-contract';
import { importQuestions, listStale, resolveStale } from '../../core/bank/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleChangeImport } from './handlers/change-import';
import { handleCleanImports } from './handlers/clean-imports';
import { handleCommitImport } from './handlers/commit-import';
import { handleContinueCorrection } from './handlers/continue-correction';
import { handleContinueImport } from './handlers/continue-import';
import { handleCorrectQuestion } from './handlers/correct-question';
import { handleDismissReports } from './handlers/dismiss-reports';
import { handleDownloadProblems } from './handlers/download-problems';
import { handleDownloadTemplate } from './handlers/download-template';
import { handleExportQuestions } from './handlers/export-questions';
import { handleFindSimilar } from './handlers/find-similar';
import { handleImportQuestions } from './handlers/import-questions';
import { handleListImportRows } from './handlers/list-import-rows';
import { handleListImports } from './handlers/list-imports';
import { handleListMyReports } from './handlers/list-my-reports';
import { handleListQuestions } from './handlers/list-questions';
import { handleListReports } from './handlers/list-reports';
import { handleListStale } from './handlers/list-stale';
import { handleMoveQuestion } from './handlers/move-question';
import { handleOpenDesk } from './handlers/open-desk';
import { handleOpenImport } from './handlers/open-import';
import { handleOpenQuestion } from './handlers/open-question';
import { handleOpenReports } from './handlers/open-reports';
import { handleReportQuestion } from './handlers/report-question';
import { handleResolveStale } from './handlers/resolve-stale';
import { handleSaveQuestion } from './handlers/save-question';
import { handleStartImport } from './handlers/start-import';
import { handleUndoImport } from './handlers/undo-import';
import { handleWithdrawReport } from './handlers/withdraw-report';

export const routes: Route[] = [
  route(importQuestions, handleImportQuestions),
  route(listStale, handleListStale),
  route(resolveStale, handleResolveStale),
  route(startImport, handleStartImport),
  route(continueImport, handleContinueImport),
  route(openImport, handleOpenImport),
  route(listImports, handleListImports),
  route(listImportRows, handleListImportRows),
  route(changeImport, handleChangeImport),
  route(commitImport, handleCommitImport),
  route(undoImport, handleUndoImport),
  route(downloadProblems, handleDownloadProblems),
  route(downloadTemplate, handleDownloadTemplate),
  route(exportQuestions, handleExportQuestions),
  route(cleanImports, handleCleanImports),
  route(openDesk, handleOpenDesk),
  route(listQuestions, handleListQuestions),
  route(openQuestion, handleOpenQuestion),
  route(findSimilar, handleFindSimilar),
  route(saveQuestion, handleSaveQuestion),
  route(moveQuestion, handleMoveQuestion),
  route(continueCorrection, handleContinueCorrection),
  route(correctQuestion, handleCorrectQuestion),
  route(dismissReports, handleDismissReports),
  route(listMyReports, handleListMyReports),
  route(listReports, handleListReports),
  route(openReports, handleOpenReports),
  route(reportQuestion, handleReportQuestion),
  route(withdrawReport, handleWithdrawReport),
];
