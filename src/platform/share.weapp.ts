import Taro, { useShareAppMessage } from '@tarojs/taro';
import { useEffect } from 'react';
import { routes } from './routes';
import type * as browser from './share';

// The mini program takes this in place of share.ts. A page that can be sent has `enableShareAppMessage` in its config.

/** Without a card the menu has no 转发, and what is sent all the same opens 首页. */
export const useShareCard: typeof browser.useShareCard = (card) => {
  useShareAppMessage(() => ({
    title: card?.title ?? '指尖微课堂',
    path: card?.url ?? routes.home.path,
    // Without a picture of its own WeChat takes one of the screen, with all that stands on it.
    imageUrl: card?.picture ?? '/assets/tabs/study.png',
  }));
  const isOn = card !== null;
  useEffect(() => void (isOn ? Taro.showShareMenu({}) : Taro.hideShareMenu()), [isOn]);
};
