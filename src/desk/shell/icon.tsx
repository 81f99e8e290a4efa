/** Drawn on 20 × 20 in lines of one weight. */
const paths = {
  tray: 'M3 11.5 5 4.5h10l2 7v4H3z M3 11.5h4l1 2h4l1-2h4',
  post: 'M4 4h9v10.5a1.5 1.5 0 0 0 3 0V8h-3 M14.5 16h-9A1.5 1.5 0 0 1 4 14.5V4 M6.5 7.2h4 M6.5 10h4 M6.5 12.8h2.5',
  board: 'M3 4h14v10H3z M7.5 14 6.5 17 M12.5 14l1 3 M6.5 7.5h7 M6.5 10.5h4.5',
  answer: 'M3.5 4.5h13v9h-7L6 16.5v-3H3.5z M6.5 7.8h7 M6.5 10.4h4',
  letter: 'M3 5h14v10.5H3z M3.4 5.6 10 11l6.6-5.4',
  sprout: 'M10 17V9.5 M10 10.5C10 7 7.6 5 3.5 5c0 3.8 2.4 5.5 6.5 5.5z M10 8.5c0-3 2.2-5 6.5-5 0 3.6-2.4 5-6.5 5z',
  ballot: 'M3 10.5h14v6H3z M7 10.5V3h6v7.5 M8.8 6.2l1 1 1.6-1.9',
  picture: 'M3 4h14v12H3z M3.2 14l4-4 3 3 2.5-2.5 4.1 4 M12.3 7.6v.1',
  comments: 'M3 3.5h10v7H7.5L5 13v-2.5H3z M15 7.5h2v6.8h-2v2.2l-2.4-2.2H9.5',
  list: 'M7.5 5H17 M7.5 10H17 M7.5 15H17 M3.6 5h.1 M3.6 10h.1 M3.6 15h.1',
  coverage: 'M3.5 10a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0 M10 3.5V10l5.2 3.8',
  study: 'M2.5 7.5 10 4l7.5 3.5L10 11z M5.5 9v4.5c2.6 2 6.4 2 9 0V9 M17.5 7.5v4.5',
  people:
    'M5 7a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0 M2.5 15.5c.3-2.8 2.2-4.4 4.9-4.4s4.6 1.6 4.9 4.4 M12 4.9a2.2 2.2 0 1 1 1 4.2 M14 11.4c2 .4 3.3 1.9 3.5 4.1',
  columns: 'M3.5 4h13v12h-13z M3.5 8h13 M8 8v8 M12.2 8v8',
  note: 'M4.5 3.5h11v13h-11z M7 7h6 M7 10h6 M7 13h3',
  course: 'M10 5.5C8.4 4.4 6 4 3.5 4v11c2.5 0 4.9.4 6.5 1.5 1.6-1.1 4-1.5 6.5-1.5V4C14 4 11.6 4.4 10 5.5z M10 5.5v11',
  bank: 'M3.5 3.5h13v10h-13z M6 16.5h8 M8.4 6.9A1.7 1.7 0 0 1 10 5.8c1 0 1.7.6 1.7 1.4 0 1.1-1.7 1.2-1.7 2.3 M10 11.3v.1',
  exam: 'M5 3h7.5L15 5.5V17H5z M7.5 8.2l1 1 1.8-2 M7.5 13.2h5',
  law: 'M10 3v14 M6 17h8 M4.5 5.5h11 M4.5 5.5 2.6 11a2.1 2.1 0 0 0 3.8 0z M15.5 5.5 13.6 11a2.1 2.1 0 0 0 3.8 0z',
  stats: 'M3 16.5h14 M5.5 16.5v-5 M10 16.5v-12 M14.5 16.5v-8',
  rhythm: 'M3.5 5h13v11.5h-13z M3.5 8.5h13 M7 3v3.5 M13 3v3.5 M6.5 12.5h2 M11.5 12.5h2',
  units: 'M8 3h4v4H8z M3 13h4v4H3z M13 13h4v4h-4z M10 7v3 M5 13v-3h10v3',
  binding: 'M5 6.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M2.5 16.5c.4-3.2 2.6-5 5.5-5 .9 0 1.8.2 2.5.5 M12 14.3l2 2 3.5-4',
  policy:
    'M10.5 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M5.5 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M3 6h7.5 M14.5 6H17 M3 14h2.5 M9.5 14H17',
  phone: 'M6 2.5h8v15H6z M9 15h2',
  me: 'M7 6.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0 M4 16.5c.5-3.2 2.9-5 6-5s5.5 1.8 6 5',
  search: 'M4 9a5 5 0 1 0 10 0a5 5 0 1 0-10 0 M12.8 12.8l3.7 3.7',
  fold: 'M3.5 4h13v12h-13z M8 4v12 M13.2 8 11.2 10l2 2',
  unfold: 'M3.5 4h13v12h-13z M8 4v12 M11.2 8l2 2-2 2',
  back: 'M12.5 5 7.5 10l5 5',
  right: 'm8 5.5 4.5 4.5L8 14.5',
  clock: 'M3.5 10a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0 M10 6.2V10l2.6 1.7',
  flag: 'M5 17V3.5 M5 4h10l-2.2 3.3L15 10.5H5',
  warn: 'M10 3.5 17.2 16H2.8z M10 8v4 M10 14v.1',
} as const;

export type IconName = keyof typeof paths;

/** Only beside words: it helps to find a row again, and says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox='0 0 20 20' width='20' height='20' aria-hidden='true'>
      <path
        d={paths[name]}
        fill='none'
        stroke='currentColor'
        strokeWidth='1.5'
        strokeLinecap='round'
        strokeLinejoin='round'
      />
    </svg>
  );
}
