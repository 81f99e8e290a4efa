import { useDidShow, useLoad } from '@tarojs/taro';
import { useCallback, useMemo, useState } from 'react';
import { loadMe, useMe } from '@/features/org/public';
import { useParams } from '@/platform/navigate';
import { savePicture } from '@/platform/save-picture';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { exactTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../../core/org/contract';
import type { PaperView } from '../../../../../core/quiz/attempts/contract';
import { CertificateCanvas } from '../../components/certificate-canvas';
import type { Certificate } from '../../contests/certificate-drawing';
import { pictureProblems } from '../../contests/picture-problems';
import { usePaper } from '../../papers/store';

/** 证书 of a contest for a member who has passed: a picture that can be saved. */
export default function CertificatePage() {
  const param = useParams('certificate');
  const me = useMe();
  const { paper, open } = usePaper();
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = () => void open(param('paperId'));
  useLoad(load);
  useDidShow(() => void loadMe());

  const save = async (drawn: HTMLCanvasElement) => {
    const saved = await savePicture(drawn, '证书.png');
    setProblem(saved.ok ? null : pictureProblems[saved.code]);
    if (saved.ok) toast('已保存');
  };
  return (
    <Page title='证书' note={problem} action={canvas && <Button text='保存图片' onPress={() => void save(canvas)} />}>
      <AsyncView of={paper} onRetry={load} skeleton={<Skeleton shape='article' count={4} />}>
        {(value) => (me ? <Shown me={me} paper={value} onDrawn={setCanvas} /> : <Skeleton shape='article' count={4} />)}
      </AsyncView>
    </Page>
  );
}

interface ShownProps {
  me: MeView;
  paper: PaperView;
  onDrawn: (canvas: HTMLCanvasElement) => void;
}

function Shown({ me, paper, onDrawn }: ShownProps) {
  const drawn = useCallback((canvas: HTMLCanvasElement) => onDrawn(canvas), [onDrawn]);
  const certificate = useMemo(() => certificateOf(me, paper), [me, paper]);
  if (!certificate) return <EmptyState title='及格以后，这里会有一张可以保存的证书。' />;
  return <CertificateCanvas certificate={certificate} onDrawn={drawn} />;
}

function certificateOf(
  { name, unitName }: MeView,
  { title, counted, isPassed, tries, kind, issuer }: PaperView,
): Certificate | null {
  const endedAt = tries.find(({ number }) => number === counted?.number)?.endedAt;
  if (kind !== 'contest' || !isPassed || !counted || !endedAt) return null;
  const [day = ''] = exactTime(endedAt).split(' ');
  return {
    name,
    unitName,
    title,
    words: `在“${title}”中成绩及格，特发此证。`,
    figure: `${counted.earned} / ${counted.total} 分`,
    foot: issuer === null ? day : `${issuer}\n${day}`,
  };
}
