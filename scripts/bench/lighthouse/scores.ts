/** Lighthouse's categories by the name of their figure: its own id, what it is about, and the least score. */
export const CATEGORIES = {
  performance: ['performance', '快慢', 95],
  accessibility: ['accessibility', '无障碍', 100],
  bestPractices: ['best-practices', '做法', 95],
  seo: ['seo', '搜索引擎', 95],
} as const;

export type Category = keyof typeof CATEGORIES;
export const categories = Object.keys(CATEGORIES) as Category[];

const PAGES = { signIn: '登录页', home: '首页' } as const;
export type LighthousePage = keyof typeof PAGES;

export type Scores = Record<Category, number>;

/**
 * `benchmarkIndex` is Lighthouse's own measure of how fast its Chromium runs, without which `performance` of two days
 * cannot be compared. null: Lighthouse could not be installed, or did not run.
 */
export type LighthouseScores = (Record<LighthousePage, Scores> & { benchmarkIndex: number }) | null;

export interface ScoreLine {
  name: string;
  what: string;
  value: number | null;
  least: number;
}

export const scoreLines = (scores: LighthouseScores): ScoreLine[] =>
  (Object.keys(PAGES) as LighthousePage[]).flatMap((page) =>
    categories.map((name) => {
      const [, what, least] = CATEGORIES[name];
      return { name: `${page}.${name}`, what: `${PAGES[page]}，${what}`, value: scores?.[page][name] ?? null, least };
    }),
  );

export const isTooLow = ({ value, least }: ScoreLine): boolean => value !== null && value < least;
