import Taro from '@tarojs/taro';
import type { PickedFile } from './picked-file';
import { report } from './report';

interface Stretch {
  /** Byte with which it begins. */
  from: number;
  length: number;
}

interface Piece {
  piece: PickedFile;
  /** Removes what was written for it. */
  drop: () => void;
}

/** One piece at a time is sent, so one name does: what a killed program has left is written over. */
const placeOfPiece = (): string => `${Taro.env.USER_DATA_PATH}/piece`;

const readStretch = (filePath: string, { from, length }: Stretch): Promise<string | ArrayBuffer> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      position: from,
      length,
      success: ({ data }) => resolve(data),
      fail: reject,
    }),
  );

/**
 * A stretch of a file as a file of its own; null where the file cannot be read any more. WeChat uploads files and nothing
 * else, so there it is written for a moment.
 */
export async function pieceOf({ name, content }: PickedFile, stretch: Stretch): Promise<Piece | null> {
  const { from, length } = stretch;
  if ('blob' in content) {
    return {
      piece: { name, size: length, content: { blob: content.blob.slice(from, from + length) } },
      drop: () => {},
    };
  }
  try {
    const path = placeOfPiece();
    Taro.getFileSystemManager().writeFileSync(path, await readStretch(content.path, stretch));
    const drop = () => Taro.getFileSystemManager().unlink({ filePath: path });
    return { piece: { name, size: length, content: { path } }, drop };
  } catch (problem) {
    report('a piece of a file could not be read on this device', problem);
    return null;
  }
}
