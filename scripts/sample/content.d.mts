/** `unknown` on purpose: a reader of content parses it with the schemas of core/. */
export interface Content {
  unitsCsv: string;
  membersCsv: string;
  accounts: unknown;
  policy: unknown;
  blueprint: unknown;
  papers: unknown;
  themes: unknown;
  questions: unknown[];
  courses: unknown[];
  statutes: unknown[];
  posts: unknown[];
  disclosures: unknown[];
  afterwards: unknown;
  desk: unknown;
  holidays: unknown;
  notes: unknown;
  feedback: unknown;
  letters: unknown;
  worries: unknown;
  comments: unknown;
  activities: unknown;
  calls: unknown;
  surveys: unknown;
}

export function readContent(directory: string): Promise<Content>;
export function readRows(csv: string): Record<string, string>[];
