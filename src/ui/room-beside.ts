import { createContext, useContext } from 'react';
import { useMedia } from '@/platform/browser/use-media';

/** How wide the screen has to be: wider where something else takes part of it. */
export const RoomContext = /* @__PURE__ */ createContext('(min-width: 1280px)');

/** Whether there is room for something beside a form: from 1,280 px. A phone has none. */
export const useRoomBeside: () => boolean =
  process.env.TARO_ENV === 'weapp' ? () => false : () => useMedia(useContext(RoomContext));
