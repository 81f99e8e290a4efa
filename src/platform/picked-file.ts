import { ok, type Result, refuse } from '../../core/kernel/result';

/** A file that a person chose or made on this device. WeChat gives its path, a browser its bytes. */
export interface PickedFile {
  name: string;
  /** bytes */
  size: number;
  content: { path: string } | { blob: Blob };
}

/** `NOT_AGREED`: to the privacy guide of the mini program. */
export type PickCode = 'CANCELLED' | 'NOT_AGREED' | 'WRONG_TYPE' | 'FILE_TOO_LARGE' | 'FILE_EMPTY';

export interface FileWish {
  /** In lower case, without the dot. */
  extensions: readonly string[];
  mostBytes: number;
}

/** `csv` for `名册.CSV`; '' if the name has no extension. */
export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The file, or a refusal if its extension or size does not meet the wish. */
export function fitting(file: PickedFile, { extensions, mostBytes }: FileWish): Result<PickedFile, PickCode> {
  if (!extensions.includes(extensionOf(file.name))) return refuse('WRONG_TYPE');
  if (file.size > mostBytes) return refuse('FILE_TOO_LARGE');
  return file.size === 0 ? refuse('FILE_EMPTY') : ok(file);
}

/** Message for each refusal. `CANCELLED` has none: the person knows that they cancelled. */
export const pickMessages: Record<Exclude<PickCode, 'CANCELLED'>, string> = {
  NOT_AGREED: '没有同意隐私保护指引，所以没有打开相册或文件。再点一次可以重新选择。',
  WRONG_TYPE: '不支持这种文件，请换一个。',
  FILE_TOO_LARGE: '文件太大，请换一个小一些的。',
  FILE_EMPTY: '这个文件是空的，请换一个。',
};

/** Address at which a picture or recording can be shown or played before it is uploaded. */
export const previewOf = ({ content }: PickedFile): string =>
  'path' in content ? content.path : URL.createObjectURL(content.blob);
