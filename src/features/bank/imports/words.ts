import type {
  Assumption,
  ImportFormat,
  ImportView,
  QuestionFormat,
  RowGroup,
  RowVerdict,
} from '../../../../core/bank/imports/import';
import { QUESTION_TYPES, type QuestionType } from '../../../../core/bank/question-types/shapes';
import { typeWord } from '../../quiz/public-workbench';
import { formFor } from '../question-types/forms';

export const formatWords: Record<ImportFormat, string> = {
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  csv: 'CSV',
  gift: 'Moodle GIFT',
  aiken: 'Aiken',
  text: '纯文本',
};

const holds = (type: QuestionType, format: QuestionFormat): boolean => !formFor(type).leftOutOf.includes(format);

const keptIn = (format: QuestionFormat): string =>
  QUESTION_TYPES.filter((type) => holds(type, format))
    .map(typeWord)
    .join('、');

/** The types that a format cannot hold, as `多选、判断题`. */
const leftOutOf = (format: QuestionFormat): string =>
  `${QUESTION_TYPES.filter((type) => !holds(type, format))
    .map((type) => typeWord(type).replace(/题$/, ''))
    .join('、')}题`;

/** What an export in each format leaves out. */
export const lossWords: Record<QuestionFormat, string> = {
  xlsx: '全部内容都在，可以改好再导入。',
  csv: '全部内容都在，可以改好再导入。',
  gift: '供 Moodle 导入。有几个空的填空题写不下，不导出；难度、依据和排序题的解析写在注释里。',
  aiken: `只有${keptIn('aiken')}，只有题干、选项和答案；${leftOutOf('aiken')}不导出。`,
  text: '便于阅读和打印。题干或解析里有像序号、像“答案：”的行，这样的题不导出。',
};

export const verdictWords: Record<RowVerdict, string> = {
  new: '新增',
  draft: '存为草稿',
  changed: '更新',
  same: '没有变化',
  duplicate: '重复',
  problem: '有问题',
};

export const verdictTones = {
  new: 'ok',
  draft: 'info',
  changed: 'info',
  same: 'plain',
  duplicate: 'plain',
  problem: 'warn',
} as const satisfies Record<RowVerdict, string>;

/** Reason for a row's verdict; '' where it needs none. */
export const verdictReasons: Record<RowVerdict, string> = {
  new: '',
  draft: '缺解析或依据，补全以后才能启用',
  changed: '题库里有这个编号，内容不同，产生新版本',
  same: '题库里有这个编号，内容相同',
  duplicate: '',
  problem: '',
};

export const groupWords: Record<RowGroup | 'all', string> = {
  all: '全部',
  importable: '可导入',
  known: '重复',
  problem: '有问题',
};

export const groupCount = (group: RowGroup | 'all', { counts, read }: ImportView): number => {
  switch (group) {
    case 'all':
      return read;
    case 'importable':
      return counts.new + counts.draft + counts.changed;
    case 'known':
      return counts.same + counts.duplicate;
    case 'problem':
      return counts.problem;
    default:
      return group satisfies never;
  }
};

/** The state of an import in a few words. */
export function stateWords({ state, counts, done, undone }: ImportView): string {
  switch (state) {
    case 'reading':
      return '正在检查';
    case 'refused':
      return '读不了';
    case 'ready':
      return counts.problem > 0 ? `等待导入，${counts.problem} 行有问题` : '等待导入';
    case 'importing':
      return '正在导入';
    case 'done':
      return `已导入 ${done} 题`;
    case 'undoing':
      return '正在撤销';
    case 'undone':
      return undone && undone.kept > 0 ? `已撤销，保留 ${undone.kept} 题` : '已撤销';
    default:
      return state satisfies never;
  }
}

/** Progress of a running import, 0–1, with a label; null if it is not running. */
export function progressOf(view: ImportView): { value: number; label: string } | null {
  const { state, total, read, done, undone } = view;
  switch (state) {
    case 'reading':
      return {
        value: total === 0 ? 0 : read / total,
        label: total === 0 ? '正在读文件，同时导入的按先后读' : `已检查 ${read} / ${total} 行`,
      };
    case 'importing': {
      const all = groupCount('importable', view);
      return { value: all === 0 ? 1 : done / all, label: `已写入 ${done} / ${all} 题` };
    }
    case 'undoing': {
      const back = undone ? undone.removed + undone.retired + undone.restored : 0;
      return { value: done === 0 ? 1 : back / done, label: `已撤回 ${back} / ${done} 题` };
    }
    default:
      return null;
  }
}

/** Names the consequence of an import, for the confirmation. */
export function commitWords({ counts, options }: ImportView): string {
  const parts = [
    counts.new > 0 ? `${counts.new} 道新题${options.state === 'active' ? '直接启用' : '存为草稿'}` : '',
    counts.draft > 0 ? `${counts.draft} 道缺解析、依据或拿不准的题存为草稿` : '',
    counts.changed > 0 ? `${counts.changed} 道已有的题产生新版本` : '',
    counts.problem > 0 ? `${counts.problem} 行有问题的不导入` : '',
  ].filter((part) => part !== '');
  return `${parts.join('，')}。没有人作答以前可以撤销。`;
}

export function undoneWords({ undone }: ImportView): string {
  if (!undone) return '';
  const parts = [
    undone.removed > 0 ? `移除 ${undone.removed} 题` : '',
    undone.retired > 0 ? `停用 ${undone.retired} 题（试卷里有它们）` : '',
    undone.restored > 0 ? `${undone.restored} 题恢复原来的内容` : '',
    undone.kept > 0 ? `${undone.kept} 题导入后有人改过，保留` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join('，')}。` : '没有要撤回的题。';
}

const leftOutKinds: Record<ImportView['leftOut'][number]['kind'], string> = {
  sheet: '张表没有读',
  picture: '处图片没有读',
  text: '处文字没有读',
  numbers: '列编号只当作序号',
};

const LEFT_OUT = ['sheet', 'picture', 'text', 'numbers'] as const;

/** What of a file was not read, counted: 另有 1 张表没有读，2 处图片没有读. */
export const leftOutWords = (leftOut: ImportView['leftOut']): string =>
  `另有 ${LEFT_OUT.flatMap((kind) => {
    const count = leftOut.filter((each) => each.kind === kind).length;
    return count > 0 ? [`${count} ${leftOutKinds[kind]}`] : [];
  }).join('，')}`;

export const ASSUMPTIONS: readonly Assumption[] = [
  'blankAtEnd',
  'takenForBlank',
  'signAsJudgement',
  'lettersGiven',
  'shareAsDifficulty',
];

export const assumptionWords: Record<Assumption, string> = {
  blankAtEnd: '题干没有空，空放在了句末',
  takenForBlank: '没有写题型，按题干和答案认作填空',
  lettersGiven: '选项没有字母，按先后编了 A、B、C，先存为草稿，请看有没有缺项',
  signAsJudgement: '答案 A、1、V 当作对，B、0、X 当作错',
  shareAsDifficulty: '难度系数换成了 1 到 5 级',
};

/** What was decided for the writer of some rows, with how often. */
export const assumptionsOf = ({ assumed }: Pick<ImportView, 'assumed'>): { what: Assumption; count: number }[] =>
  ASSUMPTIONS.flatMap((what) => (assumed[what] > 0 ? [{ what, count: assumed[what] }] : []));

/** 共 5 题：单选题 3 · 判断题 2 */
export function typesWords({ types }: Pick<ImportView, 'types'>): string {
  const all = types.reduce((sum, { count }) => sum + count, 0);
  return `共 ${all} 题：${types.map(({ type, count }) => `${typeWord(type)} ${count}`).join(' · ')}`;
}
