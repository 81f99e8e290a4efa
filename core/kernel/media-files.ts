/** Largest file that the storage accepts, in bytes. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Kinds of file that a text can show. */
export type MediaKind = 'picture' | 'video' | 'audio' | 'attachment';

/** File extensions that the storage accepts for each kind. WeChat's `openDocument` opens no other documents. */
export const MEDIA_ENDINGS: Record<MediaKind, readonly string[]> = {
  picture: ['png', 'jpg', 'jpeg', 'gif', 'webp'],
  video: ['mp4', 'mov', 'webm'],
  audio: ['mp3', 'm4a', 'aac', 'wav'],
  attachment: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'],
};

const KINDS = ['picture', 'video', 'audio', 'attachment'] as const satisfies MediaKind[];

/** The extension of a file name in lower case; '' if it has none. */
export const endingOf = (name: string): string => (/\.(\w+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** null for a file that texts cannot show. */
export const mediaKindOf = (name: string): MediaKind | null =>
  KINDS.find((kind) => MEDIA_ENDINGS[kind].includes(endingOf(name))) ?? null;
