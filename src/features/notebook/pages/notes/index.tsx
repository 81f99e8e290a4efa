import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import { BranchNotes, MyNotes } from '../../notes/components/my-notes';
import { useBranchNotes, useMyNotes } from '../../notes/rows-store';

type View = 'mine' | 'branch';

const views: { value: View; label: string }[] = [
  { value: 'mine', label: '我的' },
  { value: 'branch', label: '支部分享' },
];

/** All my notes, and the notes that members of my branch share. */
export default function NotesPage() {
  const [view, setView] = useState<View>('mine');
  const show = (next: View) => {
    setView(next);
    void (next === 'mine' ? useMyNotes : useBranchNotes).getState().open('all');
  };
  useDidShow(() => show(view));
  return (
    <Page title='笔记' action={<Button text='写笔记' onPress={() => go('note', {})} />}>
      <Tabs options={views} value={view} onChange={show} />
      {view === 'mine' ? <MyNotes /> : <BranchNotes />}
    </Page>
  );
}
