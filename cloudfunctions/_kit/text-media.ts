import { nameAndSize } from '../../core/kernel/file-words';
import { type MediaKind, mediaKindOf } from '../../core/kernel/media-files';
import type { Block } from '../../core/kernel/rich-text';
import { ownPathOf } from './files';
import type { Picture } from './markdown-inline';

const PACKAGED_PICTURE = /^\/static(\/(?!\.\.)[\w.-]+)+$/;
/** In the public folders of the storage. */
const STORED_FILE = /^(?:fixed|(?:lessons|posts)(?:\/[\w!-]+)?)\/[\w-]+\.\w+$/;

/** The kind of a file in the public folders of our own storage, by its extension; null for a file from anywhere else. */
export const storedFileKind = (src: string): MediaKind | null =>
  STORED_FILE.test(ownPathOf(src) ?? '') ? mediaKindOf(src) : null;

/**
 * What is written like a picture, as it is drawn: as film, sound or a file where `kindOf` says so. null if it would load
 * from elsewhere.
 */
export function mediumOf({ src, alt }: Picture, kindOf: (src: string) => MediaKind | null): Block | null {
  const kind = kindOf(src);
  switch (kind) {
    case 'picture':
      return { type: 'picture', src, alt };
    case 'video':
    case 'audio':
      return { type: kind, src, title: alt };
    case 'attachment':
      return { type: 'attachment', src, ...nameAndSize(alt) };
    case null:
      return PACKAGED_PICTURE.test(src) ? { type: 'picture', src, alt } : null;
    default:
      return kind satisfies never;
  }
}
