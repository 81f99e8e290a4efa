import Taro from '@tarojs/taro';

type Place = { scrollTop: number } | { selector: string; offsetTop: number };

/** Scrolls the page once its content is drawn. If the person has left it by then, there is nothing to scroll and WeChat refuses. */
export const scrollOnceDrawn = (place: Place): void =>
  Taro.nextTick(() => void Taro.pageScrollTo({ ...place, duration: 0 }).catch(() => {}));
