import { createElement, forwardRef, type HTMLAttributes } from 'react';

export {
  Button,
  Canvas,
  Image,
  Input,
  Picker,
  ScrollView,
  Slider,
  Switch,
  Textarea,
  Video,
} from '@tarojs/components/lib/react';

interface PlainProps extends HTMLAttributes<HTMLElement> {
  /** Only of a text: whether it can be marked and copied. */
  userSelect?: boolean;
}

/**
 * An element of the browser's own, under the name that Taro gives it. Its components each make a web component that is
 * drawn a second time and rearranged, wrapped in one of React; nearly all that a page consists of are views and texts,
 * so a slow phone spends half of its time on that. index.html has their styles.
 */
const plain = (tag: string) =>
  forwardRef<HTMLElement, PlainProps>(({ className, userSelect, children, ...props }, ref) =>
    createElement(tag, { ...props, class: className, 'user-select': userSelect || undefined, ref }, children),
  );

/** What stands for `@tarojs/components` in a browser (config/index.ts): Taro's own but for the two that are everywhere. */
export const View = plain('taro-view-core');
export const Text = plain('taro-text-core');
