import type { ViewedPicture } from './picture-viewer';

/** 1: as wide as the screen. */
const ZOOMS = [1, 1.5, 2, 3, 4];
const MOST = 4;
/** What is small stays as it is: a picture is shown no wider than this at first, px. */
const COMFORTABLE_WIDTH = 720;

/**
 * A picture on the whole screen: larger and smaller by buttons, + and −, or two fingers; Esc or 关闭 leaves it. A dialog
 * takes the focus and hands it back. Its look is in index.html.
 */
export function viewInBrowser({ address, alt }: ViewedPicture): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', alt || '图片');
  const image = document.createElement('img');
  image.src = address;
  image.alt = alt;
  const stage = document.createElement('section');
  // Arrow keys move what is larger than the screen.
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
  // Otherwise going back would leave the picture over another page.
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

/** Two fingers: `move` hears the zoom at the start times how far they went apart. */
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
