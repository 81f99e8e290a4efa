import { act, fireEvent, render, screen } from '@testing-library/react';
import SignInPage from '../../../src/features/org/pages/sign-in';
import { returnToPlace } from '../../../src/platform/navigate';
import { signIn } from '../../../src/platform/session';

jest.mock('../../../src/platform/session');
jest.mock('../../../src/platform/navigate', () => ({
  ...jest.requireActual('../../../src/platform/navigate'),
  returnToPlace: jest.fn(),
}));

test.each([true, false])(
  'where somebody else was here last: %s, the document begins anew or not',
  async (isAnother) => {
    jest.mocked(signIn).mockResolvedValue({ ok: true, value: { isAnother } });
    render(<SignInPage />);
    fireEvent.input(screen.getByLabelText('账号'), { target: { value: 'm002' } });
    fireEvent.input(screen.getByLabelText('密码'), { target: { value: 'weiketang' } });
    await act(async () => fireEvent.click(screen.getByText('登录', { selector: 'button *, button' })));
    expect(returnToPlace).toHaveBeenLastCalledWith({ isAnother });
  },
);
