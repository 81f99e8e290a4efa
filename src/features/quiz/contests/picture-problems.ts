import type { PictureCode } from '@/platform/save-picture';

/** Why a certificate was not saved as a picture. */
export const pictureProblems: Record<PictureCode, string> = {
  NOT_AGREED: '没有同意隐私保护指引，所以没有保存。再点一次可以重新选择。',
  NOT_ALLOWED: '没有保存。请在右上角“…”的设置里允许使用相册，再试一次。',
  NOT_SAVED: '没有保存成功，请再试一次。',
};
