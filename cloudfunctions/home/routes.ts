import { openHome } from '../../core/home/contract';
import { type Route, route } from '../_kit/serve';
import { handleOpenHome } from './handlers/open-home';

export const routes: Route[] = [route(openHome, handleOpenHome)];
