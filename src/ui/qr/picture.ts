import { qrMatrix } from './matrix';

/** Around the code, in modules: a scanner looks for it. */
const MARGIN = 4;

/** The code of a link as the address of a picture; null if the link is too long. Links are written in ASCII. */
export function qrPicture(link: string): string | null {
  const ascii = link.replace(/[^\x20-\x7e]+/g, encodeURIComponent);
  const grid = qrMatrix([...ascii].map((sign) => sign.charCodeAt(0)));
  if (grid === null) return null;
  const size = grid.length + 2 * MARGIN;
  const path = grid
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : [])))
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
