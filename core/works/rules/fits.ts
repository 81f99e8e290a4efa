import { isVisible } from '../../kernel/fields';
import {
  MOST_APHORISM_TEXT,
  MOST_CAPTION,
  MOST_ESSAY_TEXT,
  MOST_PHOTOS,
  type RecordingKind,
  type WorkKind,
} from '../call';

interface Written {
  kind: WorkKind;
  title: string;
  text: string;
  files: readonly string[];
  /** A sound or a film. */
  recording: string | null;
}

interface Measure {
  /** Characters: at least, at most. */
  text: readonly [number, number];
  hasTitle: boolean;
  files: readonly [number, number];
  hasRecording: boolean;
}

const MEASURES: Readonly<Record<WorkKind, Measure>> = {
  aphorism: { text: [1, MOST_APHORISM_TEXT], hasTitle: false, files: [0, 0], hasRecording: false },
  essay: { text: [1, MOST_ESSAY_TEXT], hasTitle: true, files: [0, 0], hasRecording: false },
  photos: { text: [0, MOST_CAPTION], hasTitle: true, files: [1, MOST_PHOTOS], hasRecording: false },
  sound: { text: [0, MOST_CAPTION], hasTitle: true, files: [0, 0], hasRecording: true },
  film: { text: [0, MOST_CAPTION], hasTitle: true, files: [0, 0], hasRecording: true },
};

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/** Whether a work has what its kind needs, and nothing that it does not have. */
export function fitsKind({ kind, title, text, files, recording }: Written): boolean {
  const measure = MEASURES[kind];
  // Of what cannot be seen there is nothing to judge.
  if (![title, text].every((words) => words === '' || isVisible(words))) return false;
  return (
    isWithin(text.length, measure.text) &&
    isWithin(files.length, measure.files) &&
    (recording !== null) === measure.hasRecording &&
    (title !== '') === measure.hasTitle
  );
}

/** Characters that the text of a work of this kind may have. */
export const mostTextOf = (kind: WorkKind): number => MEASURES[kind].text[1];

export const isRecorded = (kind: WorkKind): kind is RecordingKind => MEASURES[kind].hasRecording;

/** People can be seen in it. */
export const showsPeople = (kind: WorkKind): boolean => kind === 'photos' || kind === 'film';

interface Declared {
  kind: WorkKind;
  people: 'none' | 'agreed' | null;
  isByChild: boolean;
  guardianAgrees: boolean;
}

/** What somebody has to declare before it is taken; null: nothing is missing. */
export function missingDeclaration({
  kind,
  people,
  isByChild,
  guardianAgrees,
}: Declared): 'PEOPLE_CONSENT_NEEDED' | 'GUARDIAN_NEEDED' | null {
  if (isByChild && !guardianAgrees) return 'GUARDIAN_NEEDED';
  return showsPeople(kind) && people === null ? 'PEOPLE_CONSENT_NEEDED' : null;
}
