import type { ViewedPicture } from '../picture-viewer';

/** Steps of the buttons. 1 is as wide as the screen, but at most `COMFORTABLE_WIDTH`. */
const ZOOMS = [1, 1.5, 2, 3, 4];
const MOST = 4;
/** A picture is first shown no wider than this, px. */
const COMFORTABLE_WIDTH = 720;

/**
 * Shows a picture on the whole screen. Buttons, the keys + and − or two fingers zoom it; Esc or 关闭 closes it. A dialog
 * takes the focus and gives it back. Its styles are in index.html.
 */
export function viewInBrowser({ address, alt }: ViewedPicture): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', alt || '图片');
  const image = document.createElement('img');
  image.src = address;
  image.alt = alt;
  const stage = document.createElement('section');
  // Focusable, so that arrow keys scroll a picture larger than the screen.
  stage.tabIndex = 0;
  stage.append(image);

  let zoom = 1;
  const smaller = button('缩小', () => step(-1));
  const larger = button('放大', () => step(1));
  const show = (value: number) => {
    zoom = Math.min(Math.max(value, 1), MOST);
    image.style.width = `calc(min(100%, ${COMFORTABLE_WIDTH}px) * ${zoom})`;
    smaller.disabled = zoom <= 1;
    larger.disabled = zoom >= MOST;
  };
  const step = (direction: 1 | -1) => {
    const next = direction > 0 ? ZOOMS.find((at) => at > zoom) : [...ZOOMS].reverse().find((at) => at < zoom);
    show(next ?? zoom);
  };

  const title = document.createElement('span');
  title.textContent = alt;
  const bar = document.createElement('nav');
  bar.append(
    title,
    smaller,
    larger,
    button('关闭', () => dialog.close()),
  );
  dialog.append(bar, stage);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '=') step(1);
    if (key === '-') step(-1);
  });
  pinch(stage, {
    begin: () => zoom,
    move: show,
  });
  // Otherwise going back would leave the dialog open over another page.
  const leave = () => dialog.close();
  window.addEventListener('popstate', leave);
  dialog.addEventListener('close', () => {
    window.removeEventListener('popstate', leave);
    dialog.remove();
  });
  document.body.append(dialog);
  show(1);
  dialog.showModal();
}

function button(text: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onPress);
  return element;
}

/** Calls `move` with the zoom at the start of a pinch, times the factor by which two fingers have moved apart. */
function pinch(element: HTMLElement, { begin, move }: { begin: () => number; move: (zoom: number) => void }): void {
  let start: { distance: number; zoom: number } | null = null;
  element.addEventListener('touchstart', ({ touches }) => {
    const distance = distanceOf(touches);
    start = distance === null ? null : { distance, zoom: begin() };
  });
  element.addEventListener(
    'touchmove',
    (event) => {
      const distance = distanceOf(event.touches);
      if (start === null || distance === null) return;
      event.preventDefault();
      move((start.zoom * distance) / start.distance);
    },
    { passive: false },
  );
}

function distanceOf(touches: TouchList): number | null {
  const [one, two] = [touches[0], touches[1]];
  return one && two ? Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) : null;
}
