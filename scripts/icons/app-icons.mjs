/**
 * The icons of the app on somebody's home screen. A launcher cuts `maskable` to a shape of its own and may take a fifth
 * from every side, so the book keeps away from the edge there; the others have round corners of ours.
 */
export const appIcons = [
  { name: 'app-192', size: 192, corner: 0.22, book: 0.62 },
  { name: 'app-512', size: 512, corner: 0.22, book: 0.62 },
  { name: 'app-maskable-512', size: 512, corner: 0, book: 0.5 },
];

// An open book with lines on its pages, on a 24 × 24 grid: --red, --on-red and --gold of src/ui/tokens.scss.
const BOOK = 'M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5.5-8.5 2z';

export function appIcon({ size, corner, book }) {
  const scale = (size * book) / 24;
  const margin = (size - size * book) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
  <rect width="${size}" height="${size}" rx="${size * corner}" fill="#c7000b"/>
  <g transform="translate(${margin} ${margin}) scale(${scale})" stroke-linecap="round" stroke-linejoin="round">
    <path d="${BOOK}" fill="#ffffff"/>
    <path d="M12 6.5v14" fill="none" stroke="#c7000b" stroke-width="1.1"/>
    <path d="M6.2 8.6c1.2.1 2.3.3 3.2.7M6.2 11.6c1.2.1 2.3.3 3.2.7" fill="none" stroke="#c99a2e" stroke-width="1.1"/>
    <path d="M17.8 8.6c-1.2.1-2.3.3-3.2.7M17.8 11.6c-1.2.1-2.3.3-3.2.7" fill="none" stroke="#c99a2e" stroke-width="1.1"/>
  </g></svg>`;
}
