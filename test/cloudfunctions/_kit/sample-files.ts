const text = (value: string) => Buffer.from(value, 'latin1');

const pngChunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, text(type), data, Buffer.alloc(4, 7)]);
};

/** A PNG that says who made it, in a chunk beside the picture; whole or cut behind that chunk. */
export const signedPng = (author: string, isWhole: boolean): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', Buffer.alloc(13)),
    pngChunk('tEXt', Buffer.from(`Author\0${author}`)),
    ...(isWhole ? [pngChunk('IDAT', Buffer.alloc(3)), pngChunk('IEND', Buffer.alloc(0))] : []),
  ]);

/** A PNG with nothing beside it. */
export const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  pngChunk('IHDR', Buffer.alloc(13)),
  pngChunk('IDAT', Buffer.alloc(3)),
  pngChunk('IEND', Buffer.alloc(0)),
]);
