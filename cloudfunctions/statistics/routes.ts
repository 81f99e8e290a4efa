import { completion, listAssignments, listPeople } from '../../core/statistics/contract';
import { type Route, route } from '../_kit/serve';
import { handleCompletion } from './handlers/completion';
import { handleListAssignments } from './handlers/list-assignments';
import { handleListPeople } from './handlers/list-people';

export const routes: Route[] = [
  route(listAssignments, handleListAssignments),
  route(completion, handleCompletion),
  route(listPeople, handleListPeople),
];
