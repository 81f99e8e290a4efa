/** 手册.pdf（1.2 MB） */
const SIZE = /[（(]([\d.]+ (?:KB|MB))[）)]$/;

/** What a text says of an attached document, apart. */
export function nameAndSize(written: string): { name: string; size: string | null } {
  const found = SIZE.exec(written);
  return { name: found ? written.slice(0, found.index).trimEnd() : written, size: found?.[1] ?? null };
}

export const withSize = (name: string, size: string | null): string => (size === null ? name : `${name}（${size}）`);

/** 1536 → `2 KB` */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
