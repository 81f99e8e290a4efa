import { listNotices, openHome, readNotices } from '../../core/home/contract';
import { type Route, route } from '../_kit/serve';
import { handleListNotices } from './handlers/list-notices';
import { handleOpenHome } from './handlers/open-home';
import { handleReadNotices } from './handlers/read-notices';

export const routes: Route[] = [
  route(openHome, handleOpenHome),
  route(listNotices, handleListNotices),
  route(readNotices, handleReadNotices),
];
