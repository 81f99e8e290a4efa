import Taro from '@tarojs/taro';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { chooseInBrowser } from './browser/file-chooser';
import { extensionOf, type FileWish, fitting, type PickCode, type PickedFile } from './picked-file';
import { agreesToPrivacy } from './privacy';
import { shrinkInBrowser } from './shrink-photo';

const PHOTO: FileWish = { extensions: ['jpg', 'jpeg', 'png', 'webp'], mostBytes: 5 * 1024 * 1024 };

/**
 * Lets the person choose up to `most` photos (WeChat: 9 at a time) and shrinks them. One that does not fit refuses all.
 */
export async function pickPhotos(most: number): Promise<Result<PickedFile[], PickCode>> {
  if (!(await agreesToPrivacy())) return refuse('NOT_AGREED');
  const chosen = (await (process.env.TARO_ENV === 'weapp' ? choosePhotos(most) : photosInBrowser())).slice(0, most);
  if (chosen.length === 0) return refuse('CANCELLED');
  const photos: PickedFile[] = [];
  for (const photo of chosen) {
    const fits = fitting(photo, PHOTO);
    if (!fits.ok) return fits;
    photos.push(fits.value);
  }
  return ok(photos);
}

async function photosInBrowser(): Promise<PickedFile[]> {
  const chosen = await chooseInBrowser('image/*', true);
  return Promise.all(chosen.map(shrinkInBrowser));
}

async function choosePhotos(most: number): Promise<PickedFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(most, 9),
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath: path, size }, index) => ({
      name: `${index + 1}.${extensionOf(path) || 'jpg'}`,
      size,
      content: { path },
    }));
  } catch {
    // WeChat rejects when the person closes the album without choosing.
    return [];
  }
}
