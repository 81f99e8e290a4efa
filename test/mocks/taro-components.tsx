import type { HTMLAttributes, ReactNode } from 'react';

// Taro's views as the plain elements that they become in a browser. Where a component of ours has a browser's own
// control (button, input, select), tests see that.

type Props = HTMLAttributes<HTMLElement> & { children?: ReactNode };

export const View = ({ children, ...props }: Props) => <div {...props}>{children}</div>;
export const Text = ({ children, userSelect: _, ...props }: Props & { userSelect?: boolean }) => (
  <span {...props}>{children}</span>
);
export const ScrollView = ({ children, scrollX: _x, scrollY: _y, ...props }: Props & Record<string, unknown>) => (
  <div {...props}>{children}</div>
);
