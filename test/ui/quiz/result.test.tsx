import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { MarkedQuestion } from '../../../core/quiz/attempts/contract';
import { useCited } from '../../../src/features/library/cited-store';
import { MarkedQuestionCard } from '../../../src/features/quiz/components/marked-question-card';
import { ScoreCard } from '../../../src/features/quiz/components/score-card';
import { WithheldNotice } from '../../../src/features/quiz/components/withheld-notice';
import { markOf } from '../../../src/features/quiz/mark-of';
import { closedAttempt, markedQuestion, paper } from './sample-attempt';

describe('a marked question', () => {
  test.each<[string, Partial<MarkedQuestion>, string]>([
    ['all points', { earned: 1 }, '答对了'],
    ['some of the points', { earned: 0.5 }, '部分正确，得 0.5 分'],
    ['no points', { earned: 0 }, '答错了'],
    ['no answer', { mine: null }, '未作答'],
    ['choices taken back', { mine: { type: 'multiple', choices: [] } }, '未作答'],
  ])('with %s', (_title, changes, words) => {
    expect(markOf(markedQuestion(changes)).text).toBe(words);
  });

  test('shows my choice, the right one, the explanation and where it is written', () => {
    render(<MarkedQuestionCard question={markedQuestion()} number={1} />);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual(['A绝密我的选择', 'B内部资料正确答案']);
    expect(screen.getByText('密级只有三级。')).toBeTruthy();
    expect(screen.getByText('“密级分为三级”')).toBeTruthy();
    expect(screen.getByText('《保守国家秘密法》（2024年2月27日版）第十四条')).toBeTruthy();
  });

  test('shows every accepted wording of a blank', () => {
    const question = markedQuestion({
      type: 'blank',
      options: [],
      blanks: 1,
      mine: { type: 'blank', texts: ['十五'] },
      right: { type: 'blank', texts: ['十五日'] },
      accepted: [['十五日', '15日']],
    });
    const { container } = render(<MarkedQuestionCard question={question} number={2} />);
    expect(container.textContent).toContain('我的答案十五正确答案十五日也可写作15日');
  });
});

describe('where it is written', () => {
  beforeEach(() => useCited.setState({ statutes: {} }));

  test('is plain text if the library does not have it', () => {
    render(<MarkedQuestionCard question={markedQuestion()} number={1} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('opens the cited article where the library has that version', () => {
    useCited.setState({ statutes: { '保守国家秘密法@2024-02-27': 'baomi@2024-02-27' } });
    render(<MarkedQuestionCard question={markedQuestion()} number={1} />);
    fireEvent.click(screen.getByRole('link', { name: '打开条文：《保守国家秘密法》（2024年2月27日版）第十四条' }));
    const article = encodeURIComponent('第十四条');
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: `/features/library/pages/statute/index?statuteId=${encodeURIComponent('baomi@2024-02-27')}&article=${article}`,
    });
  });
});

describe('the score', () => {
  test('of an attempt that ran out says what was counted', () => {
    render(<ScoreCard result={closedAttempt({ state: 'expired' })} />);
    expect(screen.getByText(/按到时前保存的答案计分/)).toBeTruthy();
  });

  test('of one that ran out without an answer says that it does not count as finished', () => {
    render(<ScoreCard result={closedAttempt({ state: 'expired', isAnswered: false })} />);
    expect(screen.getByText(/不计为完成/)).toBeTruthy();
  });
});

describe('answers that are not shown yet', () => {
  const withheld = { count: 1, until: Date.now() + 3 * 86_400_000 };
  const result = closedAttempt({ questions: [], withheld });

  test('leave the score without the number of right answers', () => {
    render(<ScoreCard result={result} />);
    expect(screen.getByText(/^共 1 题/)).toBeTruthy();
  });

  test('are said to come, and when', () => {
    render(<WithheldNotice result={result} paper={null} />);
    expect(screen.getByText(/^这些题还会考到，先不公布对错和答案；.*以后可以看到答案、解析和依据。$/)).toBeTruthy();
  });

  test('may come sooner while the last try is still open', () => {
    const left = paper('submitted', { triesLeft: 1, next: 2 });
    render(<WithheldNotice result={closedAttempt({ asked: 4, withheld })} paper={left} />);
    expect(screen.getByText(/^其中 1 题.*答完最后一次也可以。$/)).toBeTruthy();
  });

  test('are not spoken of when all are shown', () => {
    const { container } = render(<WithheldNotice result={closedAttempt()} paper={null} />);
    expect(container.textContent).toBe('');
  });
});
