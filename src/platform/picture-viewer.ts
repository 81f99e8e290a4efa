import Taro from '@tarojs/taro';
import { viewInBrowser } from './browser/picture-viewer';

export interface ViewedPicture {
  /** Of a file in the storage, or of one in the app's package, which starts with `/`. */
  address: string;
  /** What the picture shows. */
  alt: string;
}

/** Opens a picture on the whole screen, where it can be zoomed. */
export function viewPicture(picture: ViewedPicture): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.previewImage({ urls: [previewable(picture.address)] });
  else viewInBrowser(picture);
}

/**
 * WeChat previews no picture of the app's package, so this copies it to the user's files and returns the path of the
 * copy.
 */
function previewable(address: string): string {
  if (!address.startsWith('/')) return address;
  const files = Taro.getFileSystemManager();
  const copy = `${Taro.env.USER_DATA_PATH}/${address.slice(address.lastIndexOf('/') + 1)}`;
  files.writeFileSync(copy, files.readFileSync(address));
  return copy;
}
