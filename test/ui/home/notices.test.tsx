import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import { type NoticeLink, noticeLink } from '../../../core/kernel/notice-link';
import { fetchNotices } from '../../../src/features/home/api';
import NoticesPage from '../../../src/features/home/pages/notices';

jest.mock('../../../src/features/home/api');

const show = (link: NoticeLink | null) => {
  const items = [{ order: '1', text: '有了新的情况。', at: Date.now(), link }];
  jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items } });
  render(<NoticesPage />);
};

const pages: Record<NoticeLink['kind'], string> = {
  post: 'feed/pages/post/index?postId=x',
  course: 'classroom/pages/course/index?courseId=x',
  paper: 'quiz/pages/paper/index?paperId=x',
  attempt: 'quiz/pages/result/index?attemptId=x',
  disclosure: 'disclosure/pages/item/index?disclosureId=x',
  activity: 'activities/pages/activity/index?activityId=x',
  call: 'works/pages/call/index?callId=x',
  letter: 'letters/pages/letter/index?letterId=x',
  handledLetter: 'letters/pages/letter/index?letterId=x&as=office',
  worry: 'letters/pages/manage/index?list=worries',
  note: 'notebook/pages/notes/index',
  discussion: 'discussion/pages/thread/index?postId=x',
  lessonDiscussion: 'discussion/pages/thread/index?lessonId=x',
  mute: 'discussion/pages/manage/index?list=muted',
  account: 'org/pages/account/index',
  draftedPost: 'feed/pages/compose/index?postId=x',
  draftedDisclosure: 'disclosure/pages/compose/index?disclosureId=x',
  draftedActivity: 'activities/pages/compose/index?activityId=x',
  draftedSurvey: 'surveys/pages/compose/index?surveyId=x',
  draftedCall: 'works/pages/compose/index?callId=x',
};

test.each(noticeLink.entries.kind.options)('a notice about a %s opens it', async (kind) => {
  show({ kind, id: 'x' });
  fireEvent.click(await screen.findByRole('button', { name: /有了新的情况/ }));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/features/${pages[kind]}` });
});

test('one about nothing that opens is no button', async () => {
  show(null);
  expect(await screen.findByText('有了新的情况。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /有了新的情况/ })).toBeNull();
});
