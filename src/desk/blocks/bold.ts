/** Indexes into the value, in UTF-16 units; equal if nothing is selected. */
export interface TextSelection {
  start: number;
  end: number;
}

/** The text with the selection in bold; with words to replace where nothing is selected. */
export const bolded = (text: string, { start, end }: TextSelection): string =>
  `${text.slice(0, start)}**${text.slice(start, end) || '文字'}**${text.slice(end)}`;
