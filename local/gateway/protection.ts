/**
 * Headers by which a browser protects our people: the second wall, for the day when a page writes a text of somebody's
 * where it can run. docs/deploy.md has the same for the cloud's hosting.
 */
export const ON_EVERYTHING: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: a form of ours would then send `Origin: null` and be taken for a foreign page's.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * For the app's pages. Scripts come from its own files only; style attributes are how React draws. Pictures, sound and
 * uploads go to the storage, which may have another name than the page.
 */
export const pagePolicy = (storageOrigin: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${storageOrigin}`,
    `media-src 'self' data: blob: ${storageOrigin}`,
    `connect-src 'self' ${storageOrigin}`,
    "font-src 'self' data:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For the pages under /__local. */
export const LOCAL_PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For what people have stored: opened by itself it draws and plays, and is nobody's page. */
export const FILE_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
