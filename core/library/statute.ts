/** An article as it is printed. */
export interface Article {
  /** `第三条` */
  number: string;
  /** 款, and each （一） of an enumeration, in their order. */
  paragraphs: string[];
  /** Headings above it, the outermost first: `第一章 总则`, `第一节 一般规定`. */
  chapterPath: string[];
}

/** One version of a law, a regulation or a party rule. */
export interface Statute {
  /** `中华人民共和国监察法` */
  title: string;
  /** Who adopted or changed it and when, a line each. */
  adoption: string[];
  articles: Article[];
}
