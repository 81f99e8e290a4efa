/** An article as printed. */
export interface Article {
  /** `第三条` */
  number: string;
  /** Its 款 and enumerated items （一）…, in order. */
  paragraphs: string[];
  /** Headings above it, outermost first: `第一章 总则`, `第一节 一般规定`. */
  chapterPath: string[];
}

/** One version of a law, a regulation or a party rule. */
export interface Statute {
  /** `中华人民共和国监察法` */
  title: string;
  /** Who adopted or amended it and when, one entry per line. */
  adoption: string[];
  articles: Article[];
}
