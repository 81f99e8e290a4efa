import { comparable } from '../../rules/comparable';
import type { BodyProblem, TypeRules } from '../type-rules';
import { letterAt, optionsFor } from './letters';
import type { Option } from './shape';

export interface ChoiceBody {
  options: Option[];
  key: string | string[];
}

export const hasRepeats = (values: readonly string[]): boolean => new Set(values).size < values.length;

const keysOf = ({ key }: ChoiceBody): string[] => [key].flat();

/** Problems of a choice: two options with the same text, a key that is not an option, or a repeated letter. */
export function choiceProblem(body: ChoiceBody): BodyProblem | null {
  const letters = body.options.map(({ key }) => key);
  const keys = keysOf(body);
  if (hasRepeats(letters) || hasRepeats(body.options.map(({ text }) => comparable(text)))) {
    return { kind: 'optionRepeated' };
  }
  if (!keys.every((key) => letters.includes(key))) return { kind: 'keyNotAnOption' };
  return hasRepeats(keys) ? { kind: 'keyRepeated' } : null;
}

/** Options sorted by their letters, in whatever order they were written. */
export const sortedOptions = ({ options }: ChoiceBody, plain: (text: string) => string) =>
  [...options].sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ key, text }) => [key, plain(text)] as const);

/**
 * See `TypeRules.arranged`. Returns the options, and the function that gives a letter of the key its new letter: '' for
 * a letter that is no option, as in a question that is being written and has no key yet.
 */
export function arrangedOptions(options: readonly Option[], letters: readonly string[]) {
  return {
    options: letters.map((letter, index) => ({
      key: letterAt(index),
      text: options.find(({ key }) => key === letter)?.text ?? '',
    })),
    letterOf: (key: string): string => (letters.includes(key) ? letterAt(letters.indexOf(key)) : ''),
  };
}

type Shared =
  | 'isQuick'
  | 'optionsOf'
  | 'blanksIn'
  | 'isAnyOrder'
  | 'problemOf'
  | 'canonical'
  | 'acceptedIn'
  | 'countable';

/** Rules shared by `single` and `multiple`. */
export const choiceRules: Pick<TypeRules<ChoiceBody & { type: string }, never>, Shared> = {
  isQuick: true,
  optionsOf: ({ options }) => options,
  blanksIn: () => 0,
  problemOf: (_stem, body) => choiceProblem(body),
  canonical: (body, plain) => [body.type, sortedOptions(body, plain), keysOf(body).sort()],
  isAnyOrder: () => false,
  acceptedIn: () => [],
  countable: (body) =>
    body.options.map(({ key, text }) => ({ option: key, text, isRight: keysOf(body).includes(key) })),
};

export const needsOptions = (letters: readonly string[]) => ({ options: optionsFor(letters), blanks: 0 });
