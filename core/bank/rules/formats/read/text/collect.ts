import { readJudgement } from '../../../../question-types/judge/words';
import { type CellProblem, WHOLE_ROW } from '../../draft';
import { OPTION_LETTERS } from '../../letters';
import { readEntry } from './answers';
import type { Block } from './assembled';
import { isPoints } from './classify';
import { hasKeyInStem, isKeyAlone, isRightJudgement, keysInStem, MARKED_RIGHT, readKey } from './keys';
import { anyLabelAt, type Field, labelAt, labelsApart } from './labels';
import { numberedBlanks, startsCounting, strayItem } from './numbered-blanks';
import {
  beginsWithSeveral,
  type FoundOption,
  letterAtStart,
  optionsAt,
  optionsBehind,
  startingLetter,
  styleOf,
} from './options';
import { hasTypeBehind, withoutType } from './type-in-stem';

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

const JUDGED_STEM = /[（(]\s{0,3}(?:√|×|✓|✗|✔|✘|对|错|正确|错误)\s{0,3}[）)]$/;

const TELLS_OF_OPTION = /正确|错误|[A-H]项|选项|[对错不故]|符合|属于|因为/;

/** Nobody mends more in one question before checking again. */
const MOST_PROBLEMS = 50;

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
  /** Messages of the problems. */
  private readonly told = new Set<string>();
  private readonly seen = new Set<Field>();
  private field: Field | 'options' | 'unknown' = 'stem';
  private hasSeveral = false;
  /** The key stands below its label. */
  private hasKeyBelow = false;
  /** The explanation has lines for each option. */
  private hasReasons = false;
  private readonly parts: { at: number; text: string }[];
  /** One of the options says that it is the right one. */
  private readonly isMarked: boolean;
  /** The stem begins with its key, （A）是甲。, which looks like an option. */
  private readonly beginsWithKey: boolean;
  private readonly style: ReturnType<typeof styleOf>;

  constructor(private readonly block: Block) {
    this.parts = block.lines.flatMap(({ at, text }) => labelsApart(text).map((part) => ({ at, text: part })));
    this.isMarked = this.parts.some(({ text }) => MARKED_RIGHT.test(text));
    this.beginsWithKey = beginsWithKey(this.parts.map(({ text }) => text));
    this.style = styleOf(
      this.parts.map(({ text }, index) => (isOtherLabel(text) || (index === 0 && this.beginsWithKey) ? '' : text)),
    );
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
    if (index === 0 && this.beginsWithKey) {
      this.append(text);
      return;
    }
    if (this.takesOptions(text, at, index)) return;
    if (this.stem !== '' && isPoints(text)) {
      if (this.field === 'stem') this.unknown.push('得分');
      else this.begin(null, '得分', '', at);
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
    // A type behind the stem is of an export that lists 对 and 错 below it.
    const [asked = ''] = this.stem.split('\n', 1);
    const isExported = hasTypeBehind(asked);
    return this.field === 'stem' && this.stem !== '' && !this.isMarked && !isExported && readJudgement(text) !== null;
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
    const isAnswered = this.hasReasons || (this.seen.has('explanation') && hasKeyInStem(this.stem));
    if (field === 'key' && isAnswered)
      this.problem('答案', `第 ${at} 行的答案写在解析的后面，可能是下一题缺了题号或题干`);
    if (field === 'key') this.hasKeyBelow = value === '';
    this.append(value);
  }

  private takesOptions(text: string, at: number, index: number): boolean {
    const known = this.options.length;
    if (this.field === 'explanation' && known > 0) {
      this.readReason(text, at);
      return false;
    }
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
    const mayAppear = this.field === 'options' || this.field === 'stem';
    if (letter === null && mayAppear && beginsWithSeveral(text))
      this.problem('选项', `第 ${at} 行也像选项，写法却和别的选项不一样，可能缺了题号或题干`);
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

  /** In a reason, letters tell of the options above: A、错误。 Anything else may be the options of another question. */
  private readReason(text: string, at: number): void {
    const letter = startingLetter(text, this.style);
    if (letter === null) return;
    if (TELLS_OF_OPTION.test(text) && !/[.．、:：）)\]】\s][对错]$/.test(text)) this.hasReasons = true;
    else this.problem('解析', `第 ${at} 行在解析里，却像选项 ${letter}，可能是下一题缺了题号或题干`);
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
    if (this.told.has(message) || this.told.size >= MOST_PROBLEMS) return;
    this.told.add(message);
    this.problems.push({ column, message });
  }

  result(): Collected {
    this.stem = this.stem.trim();
    this.takeMarksBetween();
    const { fields } = this;
    for (const name of Object.keys(COLUMNS)) if (isField(name)) fields[name] = fields[name].trim();
    if (this.options.length === 0) this.takeMarkedJudgement();
    this.takeType();
    const keys = [
      ...this.keysFromStem(),
      ...this.keysFromOptions(),
      ...(this.block.given === '' ? [] : [this.block.given]),
    ];
    if (this.options.length === 0) this.joinNumberedBlanks();
    this.refuseStrayLines();
    this.refuseEmptyOptions();
    const stray = strayItem(this.stem);
    if (stray !== null) this.problem('题干', `“${stray.slice(0, 20)}”前面缺一条，可能是别的题的内容`);
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
    if (this.stem === '' && this.problems.length === 0)
      this.problem(WHOLE_ROW, this.options.length > 0 ? '选项前面没有题干' : '没有题干');
    return {
      stem: this.stem,
      options: this.options,
      fields,
      unknown: this.unknown,
      problems: [...this.block.problems, ...this.problems],
    };
  }

  /** Semicolons that part the options from each other, 甲；乙；丙。, belong to none of them. */
  private takeMarksBetween(): void {
    for (const option of this.options) option.text = option.text.trim();
    const [last, ...others] = [...this.options].reverse();
    if (!last || others.length === 0 || !others.every(({ text }) => /[^;；][;；]$/.test(text))) return;
    for (const option of this.options) option.text = option.text.replace(/[;；。]$/, '').trim();
  }

  /** An empty option above others: it may be lost, and the key may mean it. */
  private refuseEmptyOptions(): void {
    const last = this.options.filter(({ text }) => text !== '').pop();
    for (const { key, text } of this.options)
      if (text === '' && last && key < last.key) this.problem('选项', `选项 ${key} 空着，后面却有选项 ${last.key}`);
  }

  /** Lines that belong to a question of which the rest is missing. */
  private refuseStrayLines(): void {
    const [, ...below] = this.stem.split('\n');
    const option = this.options.length === 0 ? below.find((line) => letterAtStart(line) !== null) : undefined;
    if (option !== undefined) this.problem('选项', `题干里有一行像选项 ${letterAtStart(option)}，却没有别的选项`);
    if (below.some(isJudgementAlone))
      this.problem('答案', '题干里有一行是判断题的选项，可能是别的题的，或缺了题号或题干');
    const longer = this.options.find(({ text }) => text.split('\n').slice(1).some(isJudgementAlone));
    if (longer) this.problem('选项', `选项 ${longer.key} 下面有判断题的选项，可能是下一题缺了题号或题干`);
  }

  /** (1) 甲 and (2) 乙 on lines of their own are the answers of two blanks. */
  private joinNumberedBlanks(): void {
    const { key } = this.fields;
    const blanks = numberedBlanks(key);
    // The list of answers of a section with one question.
    const only = this.hasKeyBelow && this.block.number === 1 && !key.includes('\n') ? readEntry(key) : null;
    if (blanks && blanks.length > 1) this.fields.key = blanks.join('；');
    else if (only?.number === 1 && !startsCounting(key)) this.fields.key = only.key;
    else if (startsCounting(key) || (this.hasKeyBelow && (blanks || readEntry(key))))
      this.problem('答案', `答案里各空的序号接不上：“${key.replace(/\n/g, ' ').slice(0, 40)}”`);
  }

  private takeType(): void {
    const { stem, type, hasPoints } = withoutType(this.stem);
    this.stem = stem;
    if (hasPoints) this.unknown.push('分值');
    if (type !== undefined && this.fields.type === '') this.fields.type = type;
  }

  /** Keys in brackets of the stem, each once. */
  private keysFromStem(): string[] {
    const hasOptions = this.options.length > 0;
    const isJudged = JUDGED_STEM.test(this.stem) || this.stem.split('\n').some(isRightJudgement);
    if (hasOptions && isJudged && this.options.every(({ text }) => readJudgement(text) === null))
      this.problem('答案', '题干里有判断题的答案，下面却有选项，可能是下一题缺了题干');
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

  private refuseMarkWithin(): void {
    const within = this.options.find(({ text }) => /[（(]\s{0,3}正确答案\s{0,3}[）)]/.test(text));
    if (within) this.problem('选项', `选项 ${within.key} 里，“（正确答案）”后面还有字`);
  }

  /** Options marked as right: B. 乙（正确答案） */
  private keysFromOptions(): string[] {
    const right = this.options.filter(({ text }) => MARKED_RIGHT.test(text));
    if (right.length === 0) {
      this.refuseMarkWithin();
      return [];
    }
    for (const option of right) option.text = option.text.replace(MARKED_RIGHT, '');
    this.refuseMarkWithin();
    return [right.map(({ key }) => key).join('')];
  }
}

const LETTERS: readonly string[] = OPTION_LETTERS;

/** （A）是甲。 above the options A. and B.: one line more begins with A than a question has. */
const beginsWithKey = ([first = '', ...others]: readonly string[]): boolean =>
  /^[（(]\s{0,3}[A-HＡ-Ｈ、,，\s]{1,12}[）)]\s{0,3}\S/.test(first) &&
  letterAtStart(others.find((text) => letterAtStart(text) !== null) ?? '') === 'A' &&
  others.some((text) => /^[AＡ]\s{0,3}[.．、:：]/.test(text));

/** A、B behind a label such as 答案： are no options. */
const isOtherLabel = (text: string): boolean => {
  const label = labelAt(text);
  return label !== null && label.field !== 'stem';
};

/** 对（正确答案） or 错 alone in its line, as an export lists them; letters such as T and V may be anything. */
const isJudgementAlone = (line: string): boolean => /^(?:对|错|正确|错误)$/.test(line.replace(MARKED_RIGHT, '').trim());

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
