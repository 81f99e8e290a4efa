import { tagsOf } from '../office/xml-tags';

/** A formula that shows a picture: WPS writes `=DISPIMG("ID_…",1)` into a cell, Excel `=IMAGE("https://…")`. */
export const isPictureFormula = (formula: string): boolean =>
  /^\s*=?\s*(?:_xlfn\.|_xlws\.|_xludf\.)*(?:DISPIMG|IMAGE)\s*\(/i.test(formula.slice(0, 60));

export interface PicturePlace {
  row: number;
  column: number;
}

/** Cells, from 0, at which the pictures of a sheet's drawing begin. Charts and shapes are none. */
export function picturePlaces(drawing: string): PicturePlace[] {
  const places: PicturePlace[] = [];
  let place: PicturePlace = { row: 0, column: 0 };
  let isFrom = false;
  for (const { name, kind, text } of tagsOf(drawing)) {
    if (name === 'from') isFrom = kind === 'open';
    else if (isFrom && kind === 'open' && (name === 'row' || name === 'col')) {
      const at = Number(text.trim());
      if (Number.isInteger(at) && at >= 0) place = name === 'row' ? { ...place, row: at } : { ...place, column: at };
    } else if (name === 'pic' && kind !== 'close') places.push(place);
  }
  return places;
}
