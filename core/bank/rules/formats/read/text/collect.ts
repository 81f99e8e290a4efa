import { readJudgement } from '../../../../question-types/judge/words';
import { type CellProblem, WHOLE_ROW } from '../../draft';
import { OPTION_LETTERS } from '../../letters';
import { TYPE_WORD } from '../../words';
import type { Block } from './assemble';
import { isPoints } from './classify';
import { isKeyAlone, keysInStem, readKey } from './keys';
import { anyLabelAt, type Field, labelAt, labelsApart } from './labels';
import { type FoundOption, optionsAt, optionsBehind, startingLetter, styleOf } from './options';

export interface Collected {
  stem: string;
  options: FoundOption[];
  fields: Record<Field, string>;
  /** Labels that we have no field for. */
  unknown: string[];
  problems: CellProblem[];
}

const COLUMNS: Readonly<Record<Field, string>> = {
  questionId: '编号',
  type: '题型',
  topic: '主题',
  difficulty: '难度',
  key: '答案',
  explanation: '解析',
  source: '依据文件',
  stem: '题干',
};

/** The type before the stem, also with points: （单选题）,【判断】, (多选题, 2.0分). */
const TYPE_BEFORE = new RegExp(
  `^[（(【[]\\s{0,3}(${TYPE_WORD})\\s{0,3}(?:[,，、;；]?\\s{0,3}[\\d.]{1,5}\\s?分)?\\s{0,3}[）)】\\]]\\s{0,9}`,
);
/** The type behind the stem: 题干 [单选题] * */
const TYPE_BEHIND = new RegExp(`\\s{0,3}[【[]\\s{0,3}(${TYPE_WORD})\\s{0,3}[】\\]]\\s{0,3}[*＊]?$`);
const REQUIRED = /(?:\s|(?<=[_＿）)]))[*＊]$/;
const JUDGED_STEM = /[（(]\s{0,3}(?:√|×|✓|✗|✔|✘|对|错|正确|错误)\s{0,3}[）)]$/;
const MARKED_RIGHT = /\s{0,3}[（(]\s{0,3}(?:正确答案|√)\s{0,3}[）)]$/;

/** Gives every line of a question to the field that it begins, or else to the field above it. */
export function collect(block: Block): Collected {
  const collection = new Collection(block);
  return collection.result();
}

class Collection {
  private stem = '';
  private readonly options: FoundOption[] = [];
  private readonly fields: Record<Field, string> = {
    questionId: '',
    type: '',
    topic: '',
    difficulty: '',
    key: '',
    explanation: '',
    source: '',
    stem: '',
  };
  private readonly unknown: string[] = [];
  private readonly problems: CellProblem[] = [];
  private readonly seen = new Set<Field>();
  private field: Field | 'options' | 'unknown' = 'stem';
  private hasSeveral = false;
  private readonly parts: { at: number; text: string }[];
  private readonly style: ReturnType<typeof styleOf>;

  constructor(private readonly block: Block) {
    this.parts = block.lines.flatMap(({ at, text }) => labelsApart(text).map((part) => ({ at, text: part })));
    this.style = styleOf(this.parts.map(({ text }) => text));
    this.parts.forEach(({ at, text }, index) => {
      this.take(text, at, index);
    });
  }

  private take(text: string, at: number, index: number): void {
    const label = labelAt(text);
    if (label) {
      this.begin(label.field, label.name, label.value, at);
      return;
    }
    if (this.takesOptions(text, at, index)) return;
    if (this.field !== 'stem' && this.field !== 'explanation' && isPoints(text)) {
      this.begin(null, '得分', '', at);
      return;
    }
    const isLast = index === this.parts.length - 1;
    const next = this.parts[index + 1];
    const endsOptions = isLast || (next !== undefined && labelAt(next.text) !== null);
    if (endsOptions && this.isKey(text)) {
      this.field = 'key';
      this.seen.add('key');
      this.fields.key = text;
      return;
    }
    const other = ['key', 'options', 'difficulty', 'type', 'topic', 'questionId', 'unknown'].includes(this.field)
      ? anyLabelAt(text)
      : null;
    if (other !== null) {
      this.begin(null, other, '', at);
      return;
    }
    this.append(text);
  }

  private isKey(text: string): boolean {
    if (this.seen.has('key') || this.block.given !== '' || !isKeyAlone(text)) return false;
    if (this.field === 'options') return true;
    const isMarked = this.parts.some((part) => MARKED_RIGHT.test(part.text));
    return this.field === 'stem' && this.stem !== '' && !isMarked && readJudgement(text) !== null;
  }

  private begin(field: Field | null, name: string, value: string, at: number): void {
    if (field === null) {
      this.unknown.push(name);
      this.field = 'unknown';
      return;
    }
    if (this.seen.has(field) || (field === 'stem' && this.stem !== ''))
      this.problem(COLUMNS[field], `第 ${at} 行又写了一个“${name}”，一道题只能有一个`);
    this.seen.add(field);
    this.field = field;
    this.append(value);
  }

  private takesOptions(text: string, at: number, index: number): boolean {
    const known = this.options.length;
    // In a reason, the letters tell of the options above.
    if (this.field === 'explanation' && known > 0) return false;
    const place = { known, index, style: this.style, hasSeveral: this.hasSeveral };
    const found = optionsAt(text, place);
    if (found) {
      const isAlone = this.stem === '' && found.length === 1 && !this.style.lastStart.has('B');
      if (isAlone) return false;
      return this.push(found);
    }
    if (this.field === 'stem' && known === 0) {
      const behind = optionsBehind(text, place);
      if (behind) {
        this.append(behind.stem);
        return this.push(behind.options);
      }
    }
    const letter = startingLetter(text, this.style);
    if (letter === null) return false;
    const order = LETTERS.indexOf(letter);
    const message =
      order >= 0 && order < known
        ? `第 ${at} 行又有一个选项 ${letter}，可能是下一题缺了题号或题干`
        : known >= OPTION_LETTERS.length
          ? `选项最多 ${OPTION_LETTERS.length} 个，第 ${at} 行是第 ${known + 1} 个`
          : `第 ${at} 行的选项 ${letter} 前面缺选项 ${OPTION_LETTERS[known] ?? ''}`;
    if (known === 0 && order < 0) return false;
    this.problem('选项', message);
    this.field = 'options';
    this.append(text);
    return true;
  }

  private push(found: readonly FoundOption[]): true {
    if (this.seen.has('key')) this.problem('选项', '选项写在答案的后面，可能缺了题号或题干');
    this.field = 'options';
    if (found.length > 1) this.hasSeveral = true;
    this.options.push(...found);
    return true;
  }

  private append(text: string): void {
    const last = this.options[this.options.length - 1];
    if (this.field === 'unknown') return;
    if (this.field === 'options' && last) last.text = joined(last.text, text);
    else if (this.field === 'stem' || this.field === 'options') this.stem = joined(this.stem, text);
    else this.fields[this.field] = joined(this.fields[this.field], text);
  }

  private problem(column: string, message: string): void {
    if (!this.problems.some((known) => known.message === message)) this.problems.push({ column, message });
  }

  result(): Collected {
    this.stem = this.stem.trim();
    for (const option of this.options) option.text = option.text.trim();
    const { fields } = this;
    for (const name of Object.keys(COLUMNS)) if (isField(name)) fields[name] = fields[name].trim();
    if (this.options.length === 0) this.takeMarkedJudgement();
    this.takeType();
    const keys = [
      ...this.keysFromStem(),
      ...this.keysFromOptions(),
      ...(this.block.given === '' ? [] : [this.block.given]),
    ];
    const given = readKey(fields.key, { options: this.options, hasBlank: /_{2,}/.test(this.stem) });
    fields.key = given.key;
    if (given.reason !== '' && fields.explanation !== '') this.problem('解析', '答案后面有一段解析，下面又有一段');
    else if (given.reason !== '') fields.explanation = given.reason;
    for (const key of keys) {
      if (fields.key === '') fields.key = key;
      else if (plainKey(key) !== plainKey(fields.key)) this.problem('答案', `有两个答案：“${fields.key}”和“${key}”`);
    }
    if (fields.key.includes('\n'))
      this.problem('答案', `答案写了不止一行：“${fields.key.replace(/\n/g, ' ').slice(0, 40)}”`);
    if (this.stem === '' && this.options.length > 0 && this.problems.length === 0)
      this.problem(WHOLE_ROW, '选项前面没有题干');
    return {
      stem: this.stem,
      options: this.options,
      fields,
      unknown: this.unknown,
      problems: [...this.block.problems, ...this.problems],
    };
  }

  private takeType(): void {
    const before = TYPE_BEFORE.exec(this.stem);
    const behind = before ? null : TYPE_BEHIND.exec(this.stem);
    if (before) this.stem = this.stem.slice(before[0].length);
    if (behind) this.stem = this.stem.slice(0, behind.index);
    this.stem = this.stem.replace(REQUIRED, '').trim();
    const type = before?.[1] ?? behind?.[1];
    if (type !== undefined && this.fields.type === '') this.fields.type = type;
  }

  /** Keys in brackets of the stem, each once. */
  private keysFromStem(): string[] {
    const hasOptions = this.options.length > 0;
    if (hasOptions && JUDGED_STEM.test(this.stem) && this.options.every(({ text }) => readJudgement(text) === null))
      this.problem('答案', '题干末尾有判断题的答案，下面却有选项，可能是下一题缺了题干');
    const found = keysInStem(this.stem, hasOptions);
    // Next to a key of its own, brackets are a key only if they say the same.
    const hasOwn = this.fields.key !== '' || this.block.given !== '';
    const own = plainKey(this.fields.key || this.block.given);
    if (hasOwn && !found.keys.every((key) => own.startsWith(plainKey(key)))) {
      if (hasOptions || JUDGED_STEM.test(this.stem))
        this.problem('答案', `题干里的（${found.keys.join('、')}）和答案“${own}”不一样`);
      return [];
    }
    this.stem = found.stem;
    return found.keys;
  }

  /** 对（正确答案） and 错 on lines of their own, without letters. */
  private takeMarkedJudgement(): void {
    const lines = this.stem.split('\n');
    const marked = lines.filter(
      (line) => MARKED_RIGHT.test(line) && readJudgement(line.replace(MARKED_RIGHT, '')) !== null,
    );
    const [right, ...others] = marked;
    if (right === undefined || others.length > 0) return;
    this.stem = lines.filter((line) => line !== right && readJudgement(line) === null).join('\n');
    this.fields.key ||= right.replace(MARKED_RIGHT, '');
  }

  /** Options marked as right: B. 乙（正确答案） */
  private keysFromOptions(): string[] {
    const right = this.options.filter(({ text }) => MARKED_RIGHT.test(text));
    if (right.length === 0) return [];
    for (const option of right) option.text = option.text.replace(MARKED_RIGHT, '');
    return [right.map(({ key }) => key).join('')];
  }
}

const LETTERS: readonly string[] = OPTION_LETTERS;

const isField = (name: string): name is Field => name in COLUMNS;

const joined = (before: string, after: string): string => (before === '' ? after : `${before}\n${after}`);

/** Keys that say the same: A、B and AB, √ and 对. */
function plainKey(key: string): string {
  const judged = readJudgement(key);
  return judged === null
    ? key
        .normalize('NFKC')
        .replace(/[\s、,，;；/|和及。.]/g, '')
        .toUpperCase()
    : String(judged);
}
