import type { IPluginContext } from '@tarojs/service';

type Attributes = Record<string, string>;

/** The part of Taro's platform object that this plugin extends; Taro publishes no type for it. */
interface MiniPlatform {
  template: {
    modifyTemplateResult?: (text: string, ...about: unknown[]) => string;
    modifyCompProps?: (tag: string, attributes: Attributes) => Attributes;
    /** How often a tag may contain itself before Taro inserts a component of its own. */
    nestElements: Map<string, number>;
  };
}

// Taro's templates repeat every attribute that WeChat knows at each level of nesting, which is a tenth of the main
// package. Pages use only these attributes of these tags; a page that needs another one adds it here.
const used: Record<string, string> = {
  view: 'hover-class',
  text: 'user-select',
  image: 'src mode lazy-load show-menu-by-longpress bindload binderror',
  button: 'disabled loading open-type hover-class bindagreeprivacyauthorization',
  'scroll-view':
    'scroll-x scroll-y scroll-top scroll-into-view enable-flex show-scrollbar bindscroll bindscrolltolower',
  video: 'src controls title object-fit initial-time bindtimeupdate bindended binderror',
  slider: 'min max value step block-size activecolor bindchange bindchanging',
  input:
    'value type password placeholder placeholder-class disabled maxlength focus confirm-type bindinput bindfocus bindblur bindconfirm',
  textarea:
    'value placeholder placeholder-class disabled maxlength focus auto-height show-confirm-bar bindinput bindfocus bindblur',
};

const deepest = { text: 2, 'scroll-view': 1 };

/** Keeps base.wxml small. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }: MiniPlatform) {
      const inherited = template.modifyCompProps?.bind(template);
      template.modifyCompProps = (tag, attributes) => {
        const all = inherited?.(tag, attributes) ?? attributes;
        const names = used[tag]?.split(' ');
        if (!names) return all;
        const isUsed = (name: string) => name.startsWith('aria-') || names.includes(name.toLowerCase());
        return Object.fromEntries(Object.entries(all).filter(([name]) => isUsed(name)));
      };
      // The minifier behind `minifyXML` takes an input for HTML's and drops its end tag, which WeChat requires.
      const finish = template.modifyTemplateResult?.bind(template);
      template.modifyTemplateResult = (text, ...about) =>
        (finish?.(text, ...about) ?? text).replace(/><\/input>/g, '/>');
      for (const [tag, levels] of Object.entries(deepest)) template.nestElements.set(tag, levels);
    },
  });
};
