import { confirm } from '@/platform/confirm';

/** Asks once: what was taken back cannot be handed in again. */
export const agreesToTakeBack = (): Promise<boolean> =>
  confirm({
    title: '收回这件作品',
    content: '收回以后谁也看不到它，评的、投的都不算，也不能再交回。',
    confirmText: '收回',
  });
