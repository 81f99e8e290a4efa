import { Text, View } from '@tarojs/components';
import { copy } from '@/platform/copy';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SideBySide } from '@/ui/side-by-side';
import { differing } from './differing';
import styles from './overtaken.module.scss';
import { changedFields } from './three-way';

/** How each field of a form is called and read, for comparisons. */
export type FieldWords<Form, Around> = {
  readonly [Field in keyof Form]: { label: string; words: (form: Form, around: Around) => string };
};

interface SidesOf<Form, Around> {
  base: Form;
  mine: Form;
  around: Around;
  fields: FieldWords<Form, Around>;
}

interface OvertakenProps<Form, Around> extends SidesOf<Form, Around> {
  theirs: Form;
  onGoOn: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else has saved the document since: what they changed, beside mine, and the choice between both. */
export function Overtaken<Form extends object, Around>(props: OvertakenProps<Form, Around>) {
  const { base, mine, theirs, around, fields, onGoOn, onTakeTheirs } = props;
  const theirChanges = changedFields(base, theirs);
  // Where it is not known what the text was before, whatever differs is shown.
  const shown = theirChanges.length > 0 ? theirChanges : changedFields(mine, theirs);
  const touched: readonly string[] = changedFields(base, mine);
  return (
    <Card title='刚刚有人改过并保存了'>
      <Text className={styles.words}>您写的都还在，没有存上。可以在新的内容上接着写，也可以先用对方的。</Text>
      {shown.map((field) => (
        <View key={field} className={styles.field}>
          <Text className={styles.label}>{fields[field].label}</Text>
          <SideBySide
            left={{
              title: '对方存的',
              paragraphs: differing(fields[field].words(theirs, around), fields[field].words(mine, around)),
            }}
            right={{
              title: touched.includes(field) ? '您写的，接着写时留这个' : '您没有改，接着写时用对方的',
              paragraphs: differing(fields[field].words(mine, around), fields[field].words(theirs, around)),
            }}
          />
        </View>
      ))}
      <View className={styles.buttons}>
        <Button kind='secondary' text='用对方的' onPress={onTakeTheirs} />
        <Button text='接着写我的' onPress={onGoOn} />
      </View>
    </Card>
  );
}

interface AsideProps<Form, Around> extends Omit<SidesOf<Form, Around>, 'base'> {
  /** What is in the form now. */
  now: Form;
  /** null: it can no longer be changed. */
  onPutBack: (() => void) | null;
  onDelete: () => void;
}

/** What this person wrote before somebody else's text took its place. */
export function Aside<Form extends object, Around>({
  mine,
  now,
  around,
  fields,
  ...actions
}: AsideProps<Form, Around>) {
  const { onPutBack, onDelete } = actions;
  const changes = changedFields(now, mine);
  const all = changes.map((field) => fields[field].words(mine, around)).join('\n\n');
  return (
    <Card title='您先前写的，没有存上'>
      {changes.map((field) => (
        <View key={field} className={styles.field}>
          <Text className={styles.label}>{fields[field].label}</Text>
          <Text className={styles.mine} userSelect>
            {fields[field].words(mine, around)}
          </Text>
        </View>
      ))}
      <View className={styles.buttons}>
        <Button kind='secondary' text='不要了' label='不要了：先前写的' onPress={onDelete} />
        {changes.length > 0 && <Button kind='secondary' text='复制' onPress={() => void copy(all)} />}
        {onPutBack && <Button kind='secondary' text='放回表里' onPress={onPutBack} />}
      </View>
    </Card>
  );
}
