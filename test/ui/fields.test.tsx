import { fireEvent, render, screen } from '@testing-library/react';
import { DateField } from '../../src/ui/date-field';
import { PasswordField } from '../../src/ui/password-field';
import { SelectField } from '../../src/ui/select-field';
import { SwitchRow } from '../../src/ui/switch-row';
import { TextField } from '../../src/ui/text-field';

describe('fields', () => {
  test('a text field is found by its label and reports what is typed', () => {
    const change = jest.fn();
    render(<TextField label='标题' value='' onChange={change} hint='不超过 60 字' />);
    fireEvent.change(screen.getByLabelText('标题'), { target: { value: '通知' } });
    expect(change).toHaveBeenCalledWith('通知');
  });

  test('Enter calls onEnter, unless it confirms characters of an input method', () => {
    const enter = jest.fn();
    render(<TextField label='姓名' value='' onChange={jest.fn()} onEnter={enter} />);
    fireEvent.keyDown(screen.getByLabelText('姓名'), { key: 'Enter', isComposing: true });
    expect(enter).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText('姓名'), { key: 'Enter' });
    expect(enter).toHaveBeenCalledTimes(1);
  });

  test('an error takes the place of the hint', () => {
    render(<TextField label='标题' value='' onChange={jest.fn()} hint='不超过 60 字' error='请填写标题' />);
    expect(screen.getByRole('alert').textContent).toBe('请填写标题');
    expect(screen.queryByText('不超过 60 字')).toBeNull();
    expect(screen.getByLabelText('标题').getAttribute('aria-invalid')).toBe('true');
  });

  test('a select asks first and reports the value, not the label', () => {
    const change = jest.fn();
    const options = [
      { value: 'b1', label: '第一支部' },
      { value: 'b2', label: '第二支部' },
    ];
    render(<SelectField label='支部' options={options} value={null} onChange={change} />);
    expect(screen.getByText('请选择')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('支部'), { target: { value: 'b2' } });
    expect(change).toHaveBeenCalledWith('b2');
  });

  test('a date field reports a day', () => {
    const change = jest.fn();
    render(<DateField label='截止日期' value={null} onChange={change} />);
    fireEvent.change(screen.getByLabelText('截止日期'), { target: { value: '2026-11-20' } });
    expect(change).toHaveBeenCalledWith('2026-11-20');
  });

  test('a switch reports its new state', () => {
    const change = jest.fn();
    render(<SwitchRow title='长辈版' isOn={false} onChange={change} />);
    fireEvent.click(screen.getByRole('switch', { name: '长辈版' }));
    expect(change).toHaveBeenCalledWith(true);
  });
});

test('a password can be looked at and hidden again', () => {
  render(<PasswordField label='密码' value='weiketang' onChange={jest.fn()} />);
  expect(screen.getByLabelText('密码').getAttribute('type')).toBe('password');
  fireEvent.click(screen.getByRole('button', { name: '显示密码' }));
  expect(screen.getByLabelText('密码').getAttribute('type')).toBe('text');
  fireEvent.click(screen.getByRole('button', { name: '隐藏密码' }));
  expect(screen.getByLabelText('密码').getAttribute('type')).toBe('password');
});
