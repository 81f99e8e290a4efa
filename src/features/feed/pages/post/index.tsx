import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { useMemo, useRef } from 'react';
import { NextTodo } from '@/features/home/public-reading';
import { useMaySend } from '@/features/org/public';
import { AllowMessages } from '@/features/reminders/public';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { type ShareCard, shareCardOf } from '@/platform/share-card';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { dueTime, friendlyTime } from '@/ui/friendly-time';
import { loading } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { ShareButton } from '@/ui/share-button';
import { Skeleton } from '@/ui/skeleton';
import type { PostView } from '../../../../../core/feed/contract';
import type { WithdrawnPost } from '../../../../../core/feed/history-contract';
import { withAnswer } from '../../answer-blocks';
import { Article } from '../../components/article';
import { usePost } from '../../post-store';
import styles from './post.module.scss';

export default function PostPage() {
  const param = useParams('post');
  const { postId, post: last, withdrawn, isConfirming, message, open, confirm } = usePost();
  const post = postId === param('postId') ? last : loading;
  const load = () => void open(param('postId'));
  useLoad(load);

  const shown = post.state === 'ready' ? post.value : null;
  // Whoever has just confirmed goes on; whoever comes back to read it again is left in peace.
  const hasConfirmed = useRef(false);
  const isToConfirm = shown?.requiredReading?.confirmedAt === null;
  if (isToConfirm) hasConfirmed.current = true;
  const card = useCard(shown);
  const onward = shown && hasConfirmed.current && <NextTodo after={shown.postId} />;
  return (
    <Page
      title={shown ? shown.columnTitle : '详情'}
      note={message}
      action={isToConfirm ? <Button text='确认已读' onPress={() => void confirm()} isBusy={isConfirming} /> : onward}
    >
      {withdrawn && withdrawn.postId === param('postId') ? (
        <Withdrawn post={withdrawn} />
      ) : (
        <AsyncView of={post} onRetry={load} skeleton={<Skeleton shape='article' count={5} />}>
          {(value) => (
            <>
              <PostArticle post={value} />
              {value.amendedAt !== null && (
                <Card>
                  <Row
                    title='已更正'
                    facts={[friendlyTime(value.amendedAt, now()), `第 ${value.version} 版`, '改了什么']}
                    onPress={() => go('postVersions', { postId: value.postId })}
                  />
                </Card>
              )}
              {value.isOver && <Notice text='这条信息已经过了有效期，不再列在动态里。' />}
              {value.discussion && (
                <Card>
                  <Row
                    title='讨论'
                    facts={[untilWords(value.discussion.until)]}
                    mark={`${value.discussion.comments} 条`}
                    onPress={() => go('discussion', { postId: value.postId })}
                  />
                </Card>
              )}
              <Reading post={value} />
              {card && <ShareButton card={card} />}
              {process.env.TARO_ENV === 'weapp' && hasConfirmed.current && !isToConfirm && <AllowMessages />}
            </>
          )}
        </AsyncView>
      )}
    </Page>
  );
}

function PostArticle({ post }: { post: PostView }) {
  const body = useMemo(() => withAnswer(post, now()), [post]);
  return (
    <Article
      title={post.title}
      facts={[post.unitName, post.authorName]}
      at={post.publishedAt}
      body={body}
      addresses={post.addresses}
      voiceId={`post:${post.postId}`}
    />
  );
}

const untilWords = (until: number | null): string | undefined => {
  if (until === null) return undefined;
  return until < now() ? '评论已经截止' : `评论收到${friendlyTime(until, now())}`;
};

/** The line that is left for whoever had read it. */
const Withdrawn = ({ post: { unitName, publishedAt, withdrawnAt, reason } }: { post: WithdrawnPost }) => (
  <Card title='这条信息已经撤回'>
    <Row
      title={`原因：${reason}`}
      isWhole
      facts={[unitName, `${friendlyTime(publishedAt, now())} 发布`, `${friendlyTime(withdrawnAt, now())} 撤回`]}
    />
  </Card>
);

/** The card of a post; null before it is there, and where the organisation has none. */
function useCard(post: PostView | null): ShareCard | null {
  const isOn = useMaySend();
  const card =
    post && isOn ? shareCardOf('post', { postId: post.postId }, { ...post, picture: '/features/feed/card.png' }) : null;
  useShareCard(card);
  return card;
}

/** When this member confirmed the reading, or when it is due. */
function Reading({ post: { requiredReading, confirmations, version } }: { post: PostView }) {
  if (!requiredReading) return null;
  const { dueAt, confirmedAt } = requiredReading;
  const last = confirmations[confirmations.length - 1];
  const versionOf = (confirmed: number) => (version > 1 ? ` · 第 ${confirmed} 版` : '');
  if (confirmedAt !== null) {
    return <Notice kind='ok' text={`已确认 · ${friendlyTime(confirmedAt, now())}${versionOf(last?.version ?? 1)}`} />;
  }
  const isLate = dueAt < now();
  return (
    <View className={styles.due}>
      {last && (
        <Text>{`您 ${friendlyTime(last.at, now())} 确认过第 ${last.version} 版；更正以后，请再确认一次。`}</Text>
      )}
      <Text>{`这是必读，${dueTime(dueAt, now())}，${isLate ? '现在仍可补认。' : '读完请确认。'}`}</Text>
    </View>
  );
}
