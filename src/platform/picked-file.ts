import { ok, type Result, refuse } from '../../core/kernel/result';

/** A file that a person chose or made on this device. WeChat names it by a path, a browser holds its bytes. */
export interface PickedFile {
  name: string;
  /** bytes */
  size: number;
  content: { path: string } | { blob: Blob };
}

export type PickCode = 'CANCELLED' | 'WRONG_TYPE' | 'FILE_TOO_LARGE' | 'FILE_EMPTY';

export interface FileWish {
  /** Without the dot, small letters. */
  extensions: readonly string[];
  mostBytes: number;
}

/** `csv` of `名册.CSV`, '' without one. */
export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The file, unless its name or size says that it is not what was asked for. */
export function fitting(file: PickedFile, { extensions, mostBytes }: FileWish): Result<PickedFile, PickCode> {
  if (!extensions.includes(extensionOf(file.name))) return refuse('WRONG_TYPE');
  if (file.size > mostBytes) return refuse('FILE_TOO_LARGE');
  return file.size === 0 ? refuse('FILE_EMPTY') : ok(file);
}

/** What a person reads for each refusal; `CANCELLED` was their own wish and needs no words. */
export const pickMessages: Record<Exclude<PickCode, 'CANCELLED'>, string> = {
  WRONG_TYPE: '不支持这种文件，请换一个。',
  FILE_TOO_LARGE: '文件太大，请换一个小一些的。',
  FILE_EMPTY: '这个文件是空的，请换一个。',
};

/** An address under which a chosen picture or recording can be shown before it is anywhere else. */
export const previewOf = ({ content }: PickedFile): string =>
  'path' in content ? content.path : URL.createObjectURL(content.blob);
