import { useDidShow } from '@tarojs/taro';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { FavouriteRow } from '../../../../../core/classroom/lesson-contract';
import { subjectOf, useFavourites } from '../../favourites-store';
import { kindWord } from '../../lessons/words';

/** 我的收藏: my favourite courses and lessons. */
export default function FavouritesPage() {
  const favourites = useFavourites();
  const load = () => void favourites.open('mine');
  useDidShow(load);
  return (
    <Page title='我的收藏'>
      <PagedView
        of={favourites}
        onRetry={load}
        skeleton={
          <Card>
            <Skeleton />
          </Card>
        }
        empty={<EmptyState title='收藏的课程和课时会显示在这里。' hint='在课程或课时的标题下点“收藏”。' />}
      >
        {(rows) => (
          <Card>
            <Pieces of={rows}>{(row) => <FavouriteLine key={`${row.kind}:${subjectOf(row)}`} row={row} />}</Pieces>
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

function FavouriteLine({ row: { courseId, courseTitle, lesson } }: { row: FavouriteRow }) {
  if (lesson === null) return <Row title={courseTitle} facts={['课程']} onPress={() => go('course', { courseId })} />;
  const { lessonId, title } = lesson;
  return (
    <Row title={title} facts={[kindWord(lesson), courseTitle]} onPress={() => go('lesson', { courseId, lessonId })} />
  );
}
