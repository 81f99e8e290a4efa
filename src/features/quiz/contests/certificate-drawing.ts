/** The content of a certificate. */
export interface Certificate {
  name: string;
  unitName: string;
  /** Of what it was reached in. */
  title: string;
  /** What it is for. */
  words: string;
  /** What was reached, the largest below the name: a score, a prize. */
  figure: string;
  /** The last lines: who gives it, the day. */
  foot: string;
}

/** Size of a certificate, px; it is drawn larger for a high resolution. */
export const WIDTH = 750;
export const HEIGHT = 1060;

/** Colours of its own, because a certificate looks the same in dark mode and in 长辈版. */
const PAPER = '#FFFDF8';
const RED = '#C7000B';
const GOLD = '#C99A2E';
const INK = '#1F1D1A';
const INK_2 = '#5B5751';
const FONT = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

type Pen = CanvasRenderingContext2D;

export function drawCertificate(pen: Pen, { name, unitName, words, figure, foot }: Certificate): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  frame(pen, 28, RED, 6);
  frame(pen, 44, GOLD, 2);

  line(pen, '证  书', { y: 210, size: 84, colour: RED, weight: 600 });
  ornament(pen, 270);
  line(pen, name, { y: 400, size: 52, colour: INK, weight: 600 });
  line(pen, unitName, { y: 460, size: 30, colour: INK_2 });
  // What is said last stands in a line of its own: broken in its middle it would read badly.
  const lines = words
    .replace('，特发此证', '，\n特发此证')
    .split('\n')
    .flatMap((part) => wrapped(pen, part, 34, WIDTH - 200));
  lines.forEach((part, index) => {
    line(pen, part, { y: 570 + index * 56, size: 34, colour: INK });
  });
  line(pen, figure, { y: 640 + lines.length * 56, size: 44, colour: RED, weight: 600 });
  ornament(pen, 880);
  foot.split('\n').forEach((part, index) => {
    line(pen, part, { y: 950 + index * 42, size: 28, colour: INK_2 });
  });
}

function frame(pen: Pen, inset: number, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.strokeRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset);
}

/** A hairline with a diamond in its middle. */
function ornament(pen: Pen, y: number): void {
  pen.fillStyle = GOLD;
  pen.fillRect(WIDTH / 2 - 150, y - 1, 120, 2);
  pen.fillRect(WIDTH / 2 + 30, y - 1, 120, 2);
  pen.beginPath();
  pen.moveTo(WIDTH / 2, y - 10);
  pen.lineTo(WIDTH / 2 + 10, y);
  pen.lineTo(WIDTH / 2, y + 10);
  pen.lineTo(WIDTH / 2 - 10, y);
  pen.fill();
}

interface Style {
  y: number;
  size: number;
  colour: string;
  weight?: number;
}

function line(pen: Pen, text: string, { y, size, colour, weight = 400 }: Style): void {
  pen.font = `${weight} ${size}px ${FONT}`;
  pen.fillStyle = colour;
  pen.textAlign = 'center';
  pen.fillText(text, WIDTH / 2, y, WIDTH - 140);
}

/** Lines of at most `width`; a line of Chinese may break after any character. */
function wrapped(pen: Pen, text: string, size: number, width: number): string[] {
  pen.font = `400 ${size}px ${FONT}`;
  const lines: string[] = [''];
  for (const character of text) {
    const last = lines[lines.length - 1] ?? '';
    const isFull = pen.measureText(last + character).width > width;
    // A line must not begin with punctuation.
    if (isFull && !/[，。”]/.test(character)) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
