import { serve } from '../_kit/serve';
import { routes } from './routes';

export const main = serve(routes);
