import { importQuestions, listStale, resolveStale } from '../../core/bank/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleImportQuestions } from './handlers/import-questions';
import { handleListStale } from './handlers/list-stale';
import { handleResolveStale } from './handlers/resolve-stale';

export const routes: Route[] = [
  route(importQuestions, handleImportQuestions),
  route(listStale, handleListStale),
  route(resolveStale, handleResolveStale),
];
