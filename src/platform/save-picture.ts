import Taro from '@tarojs/taro';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { saveFile } from './download';
import { agreesToPrivacy } from './privacy';
import { report } from './report';

/** `NOT_ALLOWED`: the person has not let the app use the album; `NOT_AGREED`: nor agreed to its privacy guide. */
export type PictureCode = 'NOT_AGREED' | 'NOT_ALLOWED' | 'NOT_SAVED';

/** Saves a canvas as a picture: in the phone's album, or as a browser's download. `name` ends in `.png`. */
export const savePicture = (canvas: HTMLCanvasElement, name: string): Promise<Result<null, PictureCode>> =>
  process.env.TARO_ENV === 'weapp' ? saveToAlbum(canvas) : saveAsFile(canvas, name);

async function saveToAlbum(canvas: HTMLCanvasElement): Promise<Result<null, PictureCode>> {
  if (!(await agreesToPrivacy())) return refuse('NOT_AGREED');
  try {
    // Taro types `canvas` as its own component; WeChat takes the canvas node.
    const options = { canvas, fileType: 'png' } as unknown as Taro.canvasToTempFilePath.Option;
    const { tempFilePath } = await Taro.canvasToTempFilePath(options);
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return ok(null);
  } catch (problem) {
    if (/auth|deny|cancel/i.test(wordsOf(problem))) return refuse('NOT_ALLOWED');
    report('a picture was not saved', problem);
    return refuse('NOT_SAVED');
  }
}

const wordsOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'errMsg' in problem ? String(problem.errMsg) : String(problem);

async function saveAsFile(canvas: HTMLCanvasElement, name: string): Promise<Result<null, PictureCode>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return refuse('NOT_SAVED');
  const saved = await saveFile(name, { bytes: new Uint8Array(await blob.arrayBuffer()) });
  return saved.ok ? saved : refuse('NOT_SAVED');
}
