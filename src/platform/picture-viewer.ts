import Taro from '@tarojs/taro';
import { viewInBrowser } from './browser-picture-viewer';

export interface ViewedPicture {
  /** Of the storage, or in the app itself. */
  address: string;
  /** What is to be seen on it. */
  alt: string;
}

/** Shows a picture as large as one likes. */
export function viewPicture(picture: ViewedPicture): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.previewImage({ urls: [previewable(picture.address)] });
  else viewInBrowser(picture);
}

/** WeChat previews no picture of the program's own package; a copy among the user's files it does. */
function previewable(address: string): string {
  if (!address.startsWith('/')) return address;
  const files = Taro.getFileSystemManager();
  const copy = `${Taro.env.USER_DATA_PATH}/${address.slice(address.lastIndexOf('/') + 1)}`;
  files.writeFileSync(copy, files.readFileSync(address));
  return copy;
}
