import { compareVersions, findCited, listStatutes, openArticles, openStatute } from '../../core/library/contract';
import { importStatute, makeCourse } from '../../core/library/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleCompareVersions } from './handlers/compare-versions';
import { handleFindCited } from './handlers/find-cited';
import { handleImportStatute } from './handlers/import-statute';
import { handleListStatutes } from './handlers/list-statutes';
import { handleMakeCourse } from './handlers/make-course';
import { handleOpenArticles } from './handlers/open-articles';
import { handleOpenStatute } from './handlers/open-statute';

export const routes: Route[] = [
  route(listStatutes, handleListStatutes),
  route(openStatute, handleOpenStatute),
  route(openArticles, handleOpenArticles),
  route(compareVersions, handleCompareVersions),
  route(findCited, handleFindCited),
  route(importStatute, handleImportStatute),
  route(makeCourse, handleMakeCourse),
];
