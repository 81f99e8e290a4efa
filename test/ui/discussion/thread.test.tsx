import { fireEvent, render, screen } from '@testing-library/react';
import type { MyComment, openDiscussion, ShownComment } from '../../../core/discussion/contract';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { fetchDiscussion, sendComment, sendLike, sendReport } from '../../../src/features/discussion/api';
import DiscussionPage from '../../../src/features/discussion/pages/thread';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/discussion/api');

const now = Date.parse('2026-11-20T10:00:00+08:00');
const shown = (given: Partial<ShownComment> = {}): ShownComment => ({
  commentId: 'c1',
  answers: null,
  name: '冯岩',
  unitName: '第一党支部',
  text: '单子要有两个人签字。',
  at: now,
  isEdited: false,
  likes: 2,
  isLiked: false,
  isMine: false,
  isReported: false,
  ...given,
});
const mine: MyComment = {
  commentId: 'c2',
  answers: null,
  state: 'returned',
  text: '我看是某人的错。',
  newText: null,
  remark: '请不要写到具体的人',
  at: now,
  since: now,
  commands: ['rewrite', 'takeBack'],
  revision: 2,
};
const answer = (given: Partial<OutputOf<typeof openDiscussion>> = {}) =>
  jest.mocked(fetchDiscussion).mockResolvedValue({
    ok: true,
    value: {
      place: { kind: 'post', id: 'p1', courseId: null },
      title: '一张油料单',
      isOpen: true,
      isOff: false,
      muted: null,
      until: null,
      answerAt: null,
      answer: null,
      mine: [],
      items: [shown()],
      next: null,
      ...given,
    },
  });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  router.params = { postId: 'p1' };
});
afterEach(() => jest.restoreAllMocks());

test('says who will see what I write, and sends an answer to the comment that I chose', async () => {
  answer();
  jest.mocked(sendComment).mockResolvedValue({ ok: true, value: mine });
  render(<DiscussionPage />);
  expect(await screen.findByText(/支部的联络员、书记看过以后，看得到这条信息的人才看得到/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '答复冯岩的评论' }));
  fireEvent.input(screen.getByLabelText('答复'), { target: { value: '同意。' } });
  fireEvent.click(screen.getByRole('button', { name: '发表' }));
  expect(await screen.findByRole('button', { name: '发表' })).toBeTruthy();
  expect(sendComment).toHaveBeenCalledWith(
    expect.objectContaining({ place: { kind: 'post', id: 'p1' }, text: '同意。', answers: 'c1' }),
  );
});

test('shows what I wrote with its reason, and a like as a number', async () => {
  answer({ mine: [mine] });
  jest.mocked(sendLike).mockResolvedValue({ ok: true, value: { likes: 3, isLiked: true } });
  render(<DiscussionPage />);
  expect(await screen.findByText('理由：请不要写到具体的人')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '赞冯岩的评论，现在 2 个' }));
  expect(await screen.findByText('已赞 3')).toBeTruthy();
});

test('keeps the reason of a report that was refused, and says why', async () => {
  answer();
  jest.mocked(sendReport).mockResolvedValue({ ok: false, code: 'NOT_FOUND' });
  render(<DiscussionPage />);
  fireEvent.click(await screen.findByRole('button', { name: '举报冯岩的评论' }));
  fireEvent.input(screen.getByLabelText('理由'), { target: { value: '不实' } });
  fireEvent.click(screen.getByRole('button', { name: '举报' }));
  expect(await screen.findByText('这条信息、这节课或这条评论没有了，或者您看不到。')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('理由').value).toBe('不实');
});

test('after the end there is no field, and no answer', async () => {
  answer({ isOpen: false, until: now - 1 });
  render(<DiscussionPage />);
  expect(await screen.findByText('评论已经截止，已经显示的还看得到。')).toBeTruthy();
  expect(screen.queryByLabelText('评论')).toBeNull();
  expect(screen.queryByRole('button', { name: '答复冯岩的评论' })).toBeNull();
});
