import Taro, { useRouter } from '@tarojs/taro';
import { type ParamOf, type ParamsOf, type RouteName, routes, urlOf } from './routes';

type Params<Name extends RouteName> = [ParamOf<Name>] extends [never] ? [] : [params: ParamsOf<Name>];

/** WeChat keeps at most ten pages open; beyond that the oldest way back is given up. */
const MAX_STACK = 10;

/** Opens a page, with a way back. A tab has none: it is switched to. */
export function go<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  const url = urlOf(name, params);
  if (routes[name].isTab) void Taro.switchTab({ url });
  else if (Taro.getCurrentPages().length >= MAX_STACK) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Takes the place of this page: after a form is done, back must not return to it. */
export function replaceWith<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  const url = urlOf(name, params);
  if (routes[name].isTab) void Taro.switchTab({ url });
  else void Taro.redirectTo({ url });
}

/** Closes everything and starts from this page: after signing in or out. */
export function restartAt<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  restartAtUrl(urlOf(name, params));
}

let place: string | null = null;

/**
 * Keeps where the person was, or wanted to go by a link, while they sign in. Only a browser asks people to. Several calls
 * may be refused at once, the later ones when the sign-in page already stands: that is no place to return to.
 */
export function keepPlace(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  const here = window.location.hash.slice(1);
  if (here !== '' && !here.startsWith(routes.signIn.path)) place = here;
}

/** Goes on from the place that was kept; without one, from 首页. */
export function returnToPlace(): void {
  restartAtUrl(place ?? urlOf('home'));
  place = null;
}

/** Names in the address what this page now shows, so that a reload opens it: a draft has a name once it is saved. */
export function nameInAddress<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', `#${urlOf(name, params)}`);
}

const restartAtUrl = (url: string): void => void Taro.reLaunch({ url });

/** Like `restartAt`, in a browser with a fresh document: what the stores know of one person never meets the next. */
export function startAfresh(name: RouteName): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.hash = `#${urlOf(name)}`;
    window.location.reload();
  } else restartAtUrl(urlOf(name));
}

/** One page back; from a page that was opened by its link, to 首页. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: routes.home.path });
}

/** Back to a page that lies right beneath this one; where something else does, that page takes this one's place. */
export function backTo<Name extends RouteName>(name: Name, ...params: Params<Name>): void {
  const pages = Taro.getCurrentPages();
  const beneath = pages[pages.length - 2];
  if (beneath?.route?.includes(routes[name].path.slice(1))) void Taro.navigateBack();
  else replaceWith(name, ...params);
}

/**
 * Reads this page's parameters: `param('courseId')`. One that the link lacks is '', which no server knows, so the page
 * shows its ordinary "not found".
 */
export function useParams<Name extends RouteName>(_name: Name): (key: ParamOf<Name>) => string {
  const { params } = useRouter();
  return (key) => decodeURIComponent(params[key] ?? '');
}
