import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { drafter, type FeedColumn } from '../../../../../core/feed/columns';
import { MOST_TITLE, problemsOf } from '../columns-form';
import { useColumns } from '../columns-store';
import { drafterWords } from '../words';
import styles from './column-editor.module.scss';

const drafters = drafter.options.map((value) => ({ value, label: drafterWords[value] }));

/** One column while it is being changed. */
export function ColumnEditor({ column }: { column: FeedColumn }) {
  const { key, title, isHidden, mayDraft, needsSignOff, allowsComments, commentsEnd } = column;
  const { form, change, move, choose } = useColumns();
  const at = form.findIndex((one) => one.key === key);
  return (
    <View className={styles.editor}>
      <TextField
        label='名称'
        value={title}
        onChange={(value) => change(key, { title: value })}
        maxLength={MOST_TITLE}
        error={title === '' ? undefined : problemsOf(form)[key]}
      />
      <SelectField
        label='谁起草'
        options={drafters}
        value={mayDraft}
        onChange={(value) => change(key, { mayDraft: value })}
      />
      <SwitchRow
        title='都要审签'
        hint='只发给一个支部的，也由分管领导审签；关闭后，超出一个支部的才要审签'
        isOn={needsSignOff}
        onChange={(isOn) => change(key, { needsSignOff: isOn })}
      />
      <SwitchRow
        title='收评论'
        hint='看得到信息的党员可以评论，支部看过才显示；“制度设置”里的“互动”打开时有效；关闭后不收也不显示'
        isOn={allowsComments}
        onChange={(isOn) => change(key, { allowsComments: isOn })}
      />
      {allowsComments && (
        <SwitchRow
          title='评论到周日为止'
          hint='收到信息发布那一周的周日结束；关闭后一直收'
          isOn={commentsEnd === 'sunday'}
          onChange={(isOn) => change(key, { commentsEnd: isOn ? 'sunday' : 'never' })}
        />
      )}
      <SwitchRow
        title='停用'
        hint='不再收新稿；已经发布的仍然读得到'
        isOn={isHidden}
        onChange={(isOn) => change(key, { isHidden: isOn })}
      />
      <View className={styles.buttons}>
        <Button kind='secondary' text='上移' onPress={() => move(key, -1)} isDisabled={at === 0} />
        <Button kind='secondary' text='下移' onPress={() => move(key, 1)} isDisabled={at === form.length - 1} />
        <Button kind='secondary' text='收起' onPress={() => choose(null)} />
      </View>
    </View>
  );
}
