import { search } from '../../core/search/contract';
import { mendIndex } from '../../core/search/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleMendIndex } from './handlers/mend-index';
import { handleSearch } from './handlers/search';

export const routes: Route[] = [route(search, handleSearch), route(mendIndex, handleMendIndex)];
