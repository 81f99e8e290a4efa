import Taro from '@tarojs/taro';
import { type Result, refuse } from '../../core/kernel/result';
import { chooseInBrowser } from './browser/file-chooser';
import { type FileWish, fitting, type PickCode, type PickedFile } from './picked-file';
import { agreesToPrivacy } from './privacy';

/**
 * Lets the person choose one file: in WeChat from a chat, because people keep files there; in a browser from the
 * device.
 */
export async function pickFile(wish: FileWish): Promise<Result<PickedFile, PickCode>> {
  if (!(await agreesToPrivacy())) return refuse('NOT_AGREED');
  const [file] = await (process.env.TARO_ENV === 'weapp'
    ? chooseInChat(wish)
    : chooseInBrowser(accepting(wish), false));
  return file ? fitting(file, wish) : refuse('CANCELLED');
}

const accepting = ({ extensions }: FileWish): string => extensions.map((extension) => `.${extension}`).join(',');

async function chooseInChat({ extensions }: FileWish): Promise<PickedFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] });
    return tempFiles.map(({ name, size, path }) => ({ name, size, content: { path } }));
  } catch {
    // WeChat rejects when the person closes the list without choosing.
    return [];
  }
}
