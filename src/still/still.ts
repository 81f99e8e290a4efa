/**
 * Runs before anything is drawn, and says which still frame of index.html stands until the app does: that of 首页, that of
 * signing in, or of any other page, and how large its letters are. The page's rules let no script run that is written
 * within it, so this is a file.
 */

const read = (name: string): string => {
  try {
    return localStorage.getItem(`weiketang:${name}`) ?? '';
  } catch {
    return '';
  }
};

const path = location.hash.slice(1).split('?')[0] ?? '';
const isHome = path === '' || path === '/' || path === '/tabs/home/index';
const isSignedIn = read('session') !== '';

const place = document.documentElement;
place.dataset['still'] = isSignedIn ? (isHome ? 'home' : 'page') : 'sign-in';
// As Taro stores it: {"data":{"elder":true}}.
if (/"elder":true/.test(read('preferences'))) place.dataset['stillSize'] = 'elder';
