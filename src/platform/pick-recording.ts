import Taro from '@tarojs/taro';
import { type Result, refuse } from '../../core/kernel/result';
import { pickFile } from './pick-file';
import { extensionOf, type FileWish, fitting, type PickCode, type PickedFile } from './picked-file';
import { agreesToPrivacy } from './privacy';

const MOST_BYTES = 20 * 1024 * 1024;
const FILM: FileWish = { extensions: ['mp4', 'mov'], mostBytes: MOST_BYTES };
const SOUND: FileWish = { extensions: ['mp3', 'm4a', 'aac'], mostBytes: MOST_BYTES };

/** Lets the person choose a film, in WeChat from the album or the camera, or a sound, in WeChat from a chat. */
export async function pickRecording(kind: 'film' | 'sound'): Promise<Result<PickedFile, PickCode>> {
  if (kind === 'sound') return pickFile(SOUND);
  if (process.env.TARO_ENV !== 'weapp') return pickFile(FILM);
  if (!(await agreesToPrivacy())) return refuse('NOT_AGREED');
  const film = await chooseFilm();
  return film ? fitting(film, FILM) : refuse('CANCELLED');
}

async function chooseFilm(): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['video'], sizeType: ['compressed'] });
    const [file] = tempFiles;
    if (!file) return null;
    const { tempFilePath: path, size } = file;
    return { name: `film.${extensionOf(path) || 'mp4'}`, size, content: { path } };
  } catch {
    // WeChat rejects when the person closes the album without choosing.
    return null;
  }
}
