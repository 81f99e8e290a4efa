import type { Blueprint } from '../../../core/quiz/papers/plan';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import {
  newSection,
  type PaperProblems,
  type SectionForm,
  sectionForm,
  sectionsOf,
  type TakingForm,
  takingForm,
  takingOf,
  wholeIn,
} from './paper-form';

export interface BlueprintForm {
  title: string;
  minutes: string;
  taking: TakingForm;
  sections: SectionForm[];
}

export const blueprintForm = (blueprint: Blueprint | null): BlueprintForm =>
  blueprint
    ? {
        title: blueprint.title,
        minutes: String(blueprint.minutes),
        taking: takingForm(blueprint.taking, 'weekly'),
        sections: blueprint.sections.map(sectionForm),
      }
    : { title: '每周自测', minutes: '10', taking: takingForm(PLAIN_TAKING, 'weekly'), sections: [newSection()] };

/** The blueprint; null while `problemsOf` names a problem. */
export function blueprintOf({ title, minutes, taking, sections }: BlueprintForm): Blueprint | null {
  const [known, list, limit] = [takingOf(taking), sectionsOf(sections), wholeIn(minutes, 1, 180)];
  if (!known || !list || limit === null || title.trim() === '') return null;
  return { title: title.trim(), minutes: limit, taking: known, sections: list };
}

type Problems = Pick<PaperProblems, 'title' | 'minutes' | 'most' | 'passPercent' | 'content'>;

export function problemsOf({ title, minutes, taking, sections }: BlueprintForm): Problems {
  const problems: Problems = {};
  if (title.trim() === '') problems.title = '请写标题。';
  if (wholeIn(minutes, 1, 180) === null) problems.minutes = '请填 1 到 180 的整数。';
  if (wholeIn(taking.most, 1, 20) === null) problems.most = '请填 1 到 20 的整数。';
  if (taking.passPercent.trim() !== '' && wholeIn(taking.passPercent, 1, 100) === null) {
    problems.passPercent = '请填 1 到 100 的整数，或留空。';
  }
  if (!sectionsOf(sections)) problems.content = '题数和分值请填 1 到 20 的整数。';
  return problems;
}
