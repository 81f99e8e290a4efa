/** The format of one answer, as Moodle exports it. */
const TEXT_FORMAT = /^\s{0,9}\[(?:html|moodle|plain|markdown)\]\s{0,9}/i;
const WEIGHT = /^%(-?\d+(?:\.\d+)?)%/;

/** Weight of a fully right answer, in percent. */
export const FULL_WEIGHT = 100;

export interface GiftPart {
  text: string;
  /** Percent of the points; negative for a penalty. */
  weight: number;
  feedback: string;
}

/** Parses one answer of GIFT, `%50%words#feedback`. `weight` applies if it states none. */
export function partOf(written: string, weight: number, show: (text: string) => string): GiftPart {
  const text = written.trim();
  const weighted = WEIGHT.exec(text);
  const [words = '', ...feedback] = text.slice(weighted?.[0].length ?? 0).split('#');
  return {
    text: show(words.replace(TEXT_FORMAT, '')).trim(),
    weight: weighted ? Number(weighted[1]) : weight,
    feedback: show(feedback.join('#')).trim(),
  };
}

const TRUTH = /^(T|TRUE|F|FALSE)\s*(?:#(.*))?$/is;

/**
 * Parses a judgement in GIFT, `TRUE#feedback` or `TRUE#for a wrong answer#for a right one`, of which the second says why; null for any other notation, even if its words contain these signs. */
export function readTruth(inside: string): { value: boolean; feedback: string } | null {
  const [, word, feedback = ''] = TRUTH.exec(inside) ?? [];
  return word === undefined
    ? null
    : {
        value: /^T/i.test(word),
        feedback:
          feedback
            .split('#')
            .filter((words) => words.trim() !== '')
            .pop() ?? '',
      };
}
