/**
 * Equal for names of people that are read as the same: width, case, spaces, marks that nobody sees and the kind of middle
 * dot do not tell. Stored beside a name, so that looking one up finds what a comparison would.
 */
export const nameKeyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[.\u2022\u2027\u2219\u22C5\u2E31\u2E33\u30FB\u1427\uA78F\u00B7]/g, '·')
    .toLowerCase();
