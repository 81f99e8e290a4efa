import { useMedia } from '@/platform/browser/use-media';

/** Whether there is room for something beside a form: from 1,280 px. A phone has none. */
export const useRoomBeside: () => boolean =
  process.env.TARO_ENV === 'weapp' ? () => false : () => useMedia('(min-width: 1280px)');
