import { toast } from './toast';

/** The code of a page could not be fetched. */
export const sayCodeIsMissing = (): void => toast('这一页没有取到，请检查网络后再点一次。');
