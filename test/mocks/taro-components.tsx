import { forwardRef, type HTMLAttributes, type ReactNode } from 'react';

// Taro's views as plain elements, like in a browser. Our components that use a browser's own control there (button,
// input, select) use it in tests too.

type Props = HTMLAttributes<HTMLElement> & { children?: ReactNode };

export const View = forwardRef<HTMLDivElement, Props>(({ children, ...props }, ref) => (
  <div {...props} ref={ref}>
    {children}
  </div>
));
export const Text = ({ children, userSelect: _, ...props }: Props & { userSelect?: boolean }) => (
  <span {...props}>{children}</span>
);
export const ScrollView = ({ children, scrollX: _x, scrollY: _y, ...props }: Props & Record<string, unknown>) => (
  <div {...props}>{children}</div>
);
/** WeChat's own button; what it does by its `openType` is for the built mini program. */
export const Button = ({ children, className, onClick }: Props) => (
  <button type='button' className={className} onClick={onClick}>
    {children}
  </button>
);
