import { restartAt } from '@/platform/navigate';
import { routes } from '@/platform/routes';

const LANDED = 'weiketang:landed';

/**
 * Leads whoever comes to 首页 at a desk to 工作台, once for each person and browser tab: afterwards 首页 is the page that
 * they asked for.
 */
export function land(memberId: string, path: string | undefined): void {
  if (path === undefined || sessionStorage.getItem(LANDED) === memberId) return;
  sessionStorage.setItem(LANDED, memberId);
  if (path.includes(routes.home.path)) restartAt('workbench');
}
