import { Text, View } from '@tarojs/components';
import { type KeyboardEvent, useState } from 'react';
import { accessible, told } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { MoreBelow } from '@/ui/more-below';
import { Pieces } from '@/ui/pieces';
import { pressable } from '@/ui/pressable';
import { TextField } from '@/ui/text-field';
import { foldedAtFirst, markedName, type Place, type PlaceRow, rowsNamed, treeRows } from '../unit-tree';
import styles from './unit-choice.module.scss';

/** A tree with more units than this starts folded and has a search. */
export const MANY = 30;
/** Rows that a browser draws at once: more take longer than somebody who types waits. */
const AT_ONCE = 40;

interface UnitChoiceProps {
  label: string;
  /** Parents before children. */
  places: readonly Place[];
  chosen: readonly string[];
  /** Several may be chosen, each of which includes all units below it. */
  isSeveral: boolean;
  onChoose: (unitId: string) => void;
}

/** The tree of units to choose from, with a search by parts of names and by first letters of how they are read. */
export function UnitChoice({ label, places, chosen, isSeveral, onChoose }: UnitChoiceProps) {
  const isMany = places.length > MANY;
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => (isMany ? foldedAtFirst(places, chosen) : new Set()));
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(AT_ONCE);
  const fold = (unitId: string) => {
    const changed = new Set(closed);
    if (!changed.delete(unitId)) changed.add(unitId);
    setClosed(changed);
  };
  const isSearch = typed.trim() !== '';
  const choice = { chosen, isWhole: isSeveral };
  const rows = isSearch ? rowsNamed(places, choice, typed) : treeRows(places, choice, closed);
  const isCut = process.env.TARO_ENV !== 'weapp' && rows.length > limit;
  const first = rows.find(({ state }) => state === 'free');

  return (
    <View {...(process.env.TARO_ENV === 'weapp' ? {} : { onKeyDown: moveByArrows })}>
      {isMany && (
        <View className={styles.search}>
          <TextField
            label='查找单元'
            placeholder='名称里的字，或拼音首字母'
            value={typed}
            onChange={(letters) => {
              setTyped(letters);
              setLimit(AT_ONCE);
            }}
            maxLength={40}
            onEnter={() => isSearch && first && onChoose(first.unitId)}
          />
          <Text className={styles.found} {...accessible({ role: 'status' })}>
            {isSearch ? foundWords(rows.length) : `共 ${places.length} 个单元`}
          </Text>
        </View>
      )}
      <Pieces
        of={isCut ? rows.slice(0, limit) : rows}
        nodes={9}
        meaning={{ role: isSeveral ? 'group' : 'radiogroup', label }}
      >
        {(row) => (
          <UnitRow
            key={row.unitId}
            row={row}
            role={isSeveral ? 'checkbox' : 'radio'}
            typed={typed}
            isClosed={closed.has(row.unitId)}
            onChoose={() => onChoose(row.unitId)}
            onFold={() => fold(row.unitId)}
          />
        )}
      </Pieces>
      {isCut && <MoreBelow onSeen={() => setLimit(limit + AT_ONCE)} />}
    </View>
  );
}

const foundWords = (count: number): string => (count === 0 ? '没有名称相符的单元' : `找到 ${count} 个单元`);

interface UnitRowProps {
  row: PlaceRow;
  role: 'checkbox' | 'radio';
  typed: string;
  isClosed: boolean;
  onChoose: () => void;
  onFold: () => void;
}

function UnitRow({
  row: { name, depth, state, hasChildren, above },
  role,
  typed,
  isClosed,
  onChoose,
  onFold,
}: UnitRowProps) {
  const isOn = state !== 'free';
  const [before, hit, after] = markedName(name, typed);
  return (
    <View className={styles.row} style={{ paddingLeft: `${Math.min(depth, 4) * 16}px` }}>
      <View
        className={styles.choice}
        {...pressable(onChoose, { role, checked: isOn, disabled: state === 'covered', ...told(name) })}
      >
        <View
          className={classNames(styles.box, styles[role], isOn && styles.on, state === 'covered' && styles.covered)}
        />
        <View className={styles.words}>
          <Text className={styles.name}>
            {before}
            {hit !== '' && <Text className={styles.hit}>{hit}</Text>}
            {after}
          </Text>
          {above !== null && <Text className={styles.above}>{above}</Text>}
        </View>
        {state === 'covered' && <Text className={styles.fact}>已含</Text>}
      </View>
      {hasChildren && (
        <View className={styles.fold} {...pressable(onFold, { label: `${isClosed ? '展开' : '收起'}${name}` })}>
          <Text>{isClosed ? '展开' : '收起'}</Text>
        </View>
      )}
    </View>
  );
}

/** ↓ and ↑ lead from the search to the rows and from row to row; Space and Enter choose as everywhere. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [role=checkbox], [role=radio]')].filter(
    (stop) => stop.tabIndex >= 0,
  );
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault(); // The list would scroll under the focus.
  next.focus();
}
