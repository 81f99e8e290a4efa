import Taro from '@tarojs/taro';
import type { PickedFile } from './picked-file';

/** The bytes of a chosen file in Base64; null if they cannot be read any more. */
export async function base64Of({ content }: PickedFile): Promise<string | null> {
  try {
    if ('path' in content) {
      const read = Taro.getFileSystemManager().readFileSync(content.path, 'base64');
      return typeof read === 'string' ? read : null;
    }
    return inBase64(new Uint8Array(await content.blob.arrayBuffer()));
  } catch {
    // The file was moved or deleted since it was chosen.
    return null;
  }
}

/** Bytes at a time: `String.fromCharCode` takes only so many arguments. */
const SLICE = 8_192;

function inBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += SLICE) signs += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(signs);
}
