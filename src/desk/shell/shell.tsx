import { useEffect, useMemo, useState } from 'react';
import { useDuties } from '@/features/home/public';
import { usePageHead } from '@/ui/page-head';
import type { MeView } from '../../../core/org/contract';
import { HeadBar, pressAction } from './head-bar';
import { KeyHelp } from './key-help';
import { useKeys } from './keys';
import { land } from './landing';
import { NavBar } from './nav-bar';
import { navFolded } from './nav-folded';
import { groupsFor, standingOf } from './navigation';
import './shell.scss';
import { useMedia } from '@/platform/browser/use-media';

/** Navigation at the left and a bar above the pages, which stay where they are in the document. */
export default function Shell({ me }: { me: MeView }) {
  const head = usePageHead((heads) => heads.head);
  const isNarrow = useMedia('(max-width: 1279px)');
  /** null: nobody has chosen, so the width decides. */
  const [chosen, setChosen] = useState(navFolded.read);
  const isFolded = chosen ?? isNarrow;
  const groups = useMemo(
    () =>
      groupsFor(
        me.roles.map(({ role }) => role),
        me.policy.voices !== 'off',
      ),
    [me],
  );
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const [isHelping, setHelping] = useState(false);
  const standing = head && standingOf(groups, head);

  useEffect(() => standAround(), []);
  useEffect(() => void document.body.classList.toggle('desk-folded', isFolded), [isFolded]);

  const path = head?.path;
  useEffect(() => land(me.memberId, path), [me.memberId, path]);
  const look = useDuties((duties) => duties.look);
  // What waits is asked for with each page: something on the last one may have been done. 工作台 asks itself.
  const isOverview = standing?.entry.route === 'workbench';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, not another list of counts, is the reason to ask
  useEffect(() => {
    if (path !== undefined && !isOverview) void look();
  }, [path, look]);

  const isMaking = standing?.isEntry === true && standing.entry.makes === true;
  const hands = useMemo(() => {
    const fold = () => {
      navFolded.write(!isFolded);
      setChosen(!isFolded);
    };
    return { entries, make: isMaking ? pressAction : null, fold, help: () => setHelping(true) };
  }, [entries, isFolded, isMaking]);
  useKeys(hands);
  return (
    <>
      <NavBar groups={groups} current={standing?.entry ?? null} me={me} isFolded={isFolded} onFold={hands.fold} />
      <HeadBar head={head} standing={standing} />
      <p className='print-head'>
        {me.unitName} · {me.name} · 有党员姓名的，请妥善保管
      </p>
      {isHelping && <KeyHelp entries={entries} onClose={() => setHelping(false)} />}
    </>
  );
}

/** Makes room for the shell around the box that Taro keeps its pages in. */
function standAround(): () => void {
  document.body.classList.add('desk');
  return () => document.body.classList.remove('desk', 'desk-folded');
}
