import Taro, { useRouter } from '@tarojs/taro';
import * as v from 'valibot';
import { type BranchSegment, useBranchSegment } from './branch-segment';
import { useOpening } from './browser/opening';
import { kept } from './kept';
import { sayCodeIsMissing } from './missing-code';
import { type ParamOf, type ParamsOf, type RouteName, routes, urlOf } from './routes';

export type Params<Name extends RouteName> = [ParamOf<Name>] extends [never] ? [] : [params: ParamsOf<Name>];

/** WeChat keeps at most ten pages open. At that limit a new page replaces the current one. */
const MAX_STACK = 10;

/** WeChat refuses to open a page whose package it could not download. */
const answered = (moving: Promise<unknown>): void => void moving.catch(sayCodeIsMissing);

/** WeChat shows by itself that it fetches a page. A tab that is shown stays as it is, whichever parameters it has. */
function sayOpening(name: RouteName, url: string): void {
  if (process.env.TARO_ENV === 'weapp') return;
  const { isTab, path } = routes[name];
  const shown = window.location.hash.slice(1);
  if (isTab ? shown.split('?')[0] !== path : shown !== url) useOpening.getState().begin();
}

/** Opens a page on top of this one, or switches to a tab, which leaves no way back. */
export function go<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  const url = urlOf(name, params);
  sayOpening(name, url);
  if (routes[name].isTab) answered(Taro.switchTab({ url }));
  else if (Taro.getCurrentPages().length >= MAX_STACK) answered(Taro.redirectTo({ url }));
  else answered(Taro.navigateTo({ url }));
}

/** Opens 支部 at one of its segments. */
export function goToBranch(segment: BranchSegment): void {
  useBranchSegment.getState().show(segment);
  go('branch', {});
}

/** Opens a page in place of this one, so that back does not return here: after a form is done, for example. */
export function replaceWith<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  const url = urlOf(name, params);
  sayOpening(name, url);
  answered(routes[name].isTab ? Taro.switchTab({ url }) : Taro.redirectTo({ url }));
}

/** Where tabs have gone that an address of an older version names: one that was shared, kept or typed. */
const moved: Readonly<Record<string, string>> = {
  '/tabs/courses/index': urlOf('study'),
  '/tabs/board/index': urlOf('branch', { segment: 'board' }),
};

/** For an address that no page has: opens the page that has taken its place, or 首页. */
export function openInstead(path: string): void {
  restartAtUrl(moved[`/${path.replace(/^\//, '')}`] ?? urlOf('home'));
}

/** Closes all pages and opens this one: after signing in or out. */
export function restartAt<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  restartAtUrl(urlOf(name, params));
}

/** Where somebody wanted to go. Also on the device: to be bound takes somebody else's word, which may come days later. */
let place: string | null = null;
const placeKept = kept('place', v.string());

/** The open page, or the one that a link or a card asked for. */
function here(): string {
  if (process.env.TARO_ENV === 'h5') return window.location.hash.slice(1);
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {};
  const query = Object.entries(params).flatMap(([key, value]) =>
    // Taro adds parameters of its own.
    key.startsWith('$') || value === undefined ? [] : `${key}=${value}`,
  );
  return `/${path.replace(/^\//, '').split('?')[0]}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/**
 * Remembers the open page while the person signs in or says who they are. Several calls may be refused at once, some of
 * them after the page for that has opened: that page is not remembered.
 */
export function keepPlace(): void {
  const now = here();
  if (now !== '' && ![routes.signIn, routes.bind].some(({ path }) => now.startsWith(path))) {
    place = now;
    placeKept.write(now);
  }
}

/** Restarts at the page that `keepPlace` remembered, or at 首页; for another person as `startAfresh` does. */
export function returnToPlace({ isAnother = false } = {}): void {
  // What is kept goes when somebody else signs in than last time, as a stranger who follows a link does.
  const last = place ?? placeKept.read();
  place = null;
  placeKept.clear();
  const url = last ?? urlOf('home');
  if (isAnother) startAfreshAtUrl(url);
  else restartAtUrl(url);
}

/**
 * Puts parameters into the browser's address without opening a page: a reload then opens a draft that has just got its
 * id.
 */
export function nameInAddress<Name extends RouteName>(name: Name, ...[params]: Params<Name>): void {
  if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', `#${urlOf(name, params)}`);
}

const restartAtUrl = (url: string): void => void Taro.reLaunch({ url });

/** Like `restartAt`, but a browser also reloads the document: no store keeps data of one person for the next. */
export const startAfresh = (name: RouteName): void => startAfreshAtUrl(urlOf(name));

function startAfreshAtUrl(url: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.hash = `#${url}`;
    window.location.reload();
  } else restartAtUrl(url);
}

/** One page back, or to 首页 from a page that was opened by its link. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: routes.home.path });
}

/** Goes back if page `name` lies directly beneath this one; otherwise opens it in place of this one. */
export function backTo<Name extends RouteName>(name: Name, ...params: Params<Name>): void {
  const pages = Taro.getCurrentPages();
  const beneath = pages[pages.length - 2];
  if (beneath?.route?.includes(routes[name].path.slice(1))) void Taro.navigateBack();
  else replaceWith(name, ...params);
}

/**
 * Reads this page's parameters: `param('courseId')`. One that the link lacks is '', an id that does not exist, so the
 * page shows its ordinary "not found".
 */
export function useParams<Name extends RouteName>(_name: Name): (key: ParamOf<Name>) => string {
  const { params } = useRouter();
  return (key) => decodeURIComponent(params[key] ?? '');
}
