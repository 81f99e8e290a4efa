import type { QuestionBody } from '../../../core/bank/question';
import { rulesOf } from '../../../core/bank/question-types/rules';
import type { QuestionVersion } from '../../../core/bank/questions/contract';
import type { ContentField } from '../../../core/bank/rules/content-changes';
import type { QuestionState } from '../../../core/bank/stale/outdated';
import { keyWords, sourceWords, typeWord } from '../quiz/public-workbench';

export const stateWords: Record<QuestionState, string> = {
  draft: '草稿',
  active: '在用',
  stale: '待复核',
  retired: '停用',
};

export const changeWords: Record<NonNullable<QuestionVersion['written']>['change'], string> = {
  imported: '导入',
  edited: '编辑',
  confirmed: '按新条文核对',
  corrected: '更正',
  restored: '撤销导入',
};

export const fieldWords: Record<ContentField, string> = {
  stem: '题干',
  options: '选项',
  key: '答案',
  explanation: '解析',
  source: '依据',
  topic: '主题',
  difficulty: '难度',
};

export const difficultyWords = (difficulty: number): string => `难度 ${difficulty}`;

const optionLines = (body: QuestionBody): string[] => {
  const options = rulesOf(body.type).optionsOf(body);
  return options.length > 0 ? options.map(({ key, text }) => `${key}. ${text}`) : ['（没有选项）'];
};

/** One part of a question as lines of text, to compare it with another version. */
export function linesOf(field: ContentField, content: QuestionVersion['content']): string[] {
  const { body } = content;
  switch (field) {
    case 'options':
      return optionLines(body);
    case 'key':
      return [`${typeWord(body.type)}：${keyWords(body)}`];
    case 'source':
      return [`${sourceWords(content.source)}：“${content.source.quote}”`];
    case 'stem':
    case 'topic':
    case 'explanation':
      return [content[field]];
    case 'difficulty':
      return [String(content.difficulty)];
    default:
      return field satisfies never;
  }
}
