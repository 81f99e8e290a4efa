import { type ParamsOf, type RouteName, urlOf } from './routes';

/** What goes to a group. It holds an address and nothing that only its readers may know. */
export interface ShareCard {
  title: string;
  /** Of the page, within the app. */
  url: string;
  /** A picture of the package, never one of the screen. */
  picture: string;
}

/** A card for a page: in whose name, and what it is called. */
export const shareCardOf = <Name extends RouteName>(
  name: Name,
  params: ParamsOf<Name>,
  { unitName, title, picture }: { unitName: string | null; title: string; picture: string },
): ShareCard => ({ title: unitName === null ? title : `${unitName}：${title}`, url: urlOf(name, params), picture });
