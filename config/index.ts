import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { LeanFiles, licences } from './plugins/lean-files';
import { MemberCode } from './plugins/member-code';
import { pageChunks } from './plugins/page-chunks';
import { quickMinifier } from './plugins/quick-minifier';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV;

const staticRoot = target === 'weapp' ? 'dist/weapp/features/classroom' : `dist/${target}`;

// core/ lies outside src/, so each target must be told to compile it.
const compile = { include: [path.join(root, 'core')] };
const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module',
    // A name stands in the style sheet and in the script, and both count in the mini program's main package.
    generateScopedName:
      target === 'weapp' && process.env.NODE_ENV === 'production' ? '[hash:base64:5]' : '[local]_[hash:base64:4]',
  },
};

/**
 * Taro switches most of terser's steps off, for browsers that neither target runs on. They are on again here.
 * `ascii_only` would write a Chinese letter as \uXXXX, twice its size; both targets are read as UTF-8.
 */
const terser = {
  compress: {
    passes: 3,
    ecma: 2017,
    ...{ arrows: true, collapse_vars: true, comparisons: true, computed_props: true, hoist_props: true, inline: true },
    ...{ loops: true, negate_iife: true, properties: true, reduce_funcs: true, reduce_vars: true, switches: true },
    typeofs: true,
  },
  output: { ecma: 2017, ascii_only: false },
};

// Taro takes along the icons that the tab bar names, and there they are names of theme.json.
const tabIcons = [{ from: 'src/assets/tabs', to: 'dist/weapp/assets/tabs' }];

// What stands on a card in a chat, in the packages of the pages that can be sent.
const cardPictures = ['feed', 'classroom', 'quiz'].map((feature) => ({
  from: 'src/assets/share/card.png',
  to: `dist/weapp/features/${feature}/card.png`,
}));

export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'weiketang',
    date: '2026-11-20',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Webpack 5.91 keeps a module's finished text while it has not changed itself: once something that it imports has lost
    // its side effects, that text asks for a module which is not in the package. So what is shipped is built afresh.
    cache: { enable: process.env.NODE_ENV === 'development' },
    plugins: [
      'lean-contracts.ts',
      'no-side-effects.ts',
      ...(target === 'weapp' ? ['weapp-aria.ts', 'weapp-lean-templates.ts', 'weapp-lean-runtime.ts'] : []),
    ].map((plugin) => path.join(__dirname, 'plugins', plugin)),
    alias: { '@': path.join(root, 'src') },
    // Pictures that lessons link to. In the mini program they belong to the classroom subpackage, not to the main
    // package.
    copy: {
      patterns: [
        { from: 'src/static', to: `${staticRoot}/static` },
        ...(target === 'h5' ? [{ from: 'src/site', to: 'dist/h5' }] : []),
        ...(target === 'weapp'
          ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }, ...tabIcons, ...cardPictures]
          : []),
      ],
      options: {},
    },
    defineConstants: {
      CLOUD_ENV_ID: JSON.stringify(process.env.WEIKETANG_CLOUD_ENV ?? ''),
      SPEECH_PLUGIN: JSON.stringify(Boolean(process.env.WEIKETANG_SPEECH_PLUGIN)),
      API_BASE: JSON.stringify(process.env.WEIKETANG_API_BASE ?? ''),
    },
    terser: { enable: true, config: terser },
    mini: {
      // Limits the nesting levels in base.wxml. The builder accepts this option, but its types in 4.2.1 lack it.
      ...({ baseLevel: 8 } as object),
      compile,
      optimizeMainPackage: { enable: true },
      webpackChain(chain) {
        chain.resolve.alias.set('@tarojs/taro$', path.join(__dirname, 'weapp-taro-entry.js'));
        // What webpack writes around the modules, it writes as they are written themselves.
        chain.output.set('environment', { arrowFunction: true, const: true });
        if (process.env.NODE_ENV === 'production') {
          chain.optimization.minimizer('terserPlugin').tap(([options]) => [{ ...options, extractComments: licences }]);
          chain.plugin('lean-files').use(LeanFiles);
        }
      },
      // Pages draw blocks and never HTML, so Taro's HTML parser can be left out.
      runtime: { enableInnerHTML: false },
      // CSS modules give classes unique names, so the order of style sheets does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      minifyXML: { collapseWhitespace: true },
      // Sizes in tokens.scss are real px, so that touch targets keep their size on every screen.
      postcss: { pxtransform: { enable: false }, cssModules },
    },
    h5: {
      compile,
      publicPath: '/',
      // Icons are files: as text within a script they would be read before anything is drawn.
      imageUrlLoaderOption: { limit: 1, name: () => 'images/[name].[contenthash:8][ext]' },
      router: { mode: 'hash' },
      // Only for `npm run dev`. By default Taro would listen on every network address and open a browser window.
      devServer: {
        host: '127.0.0.1',
        port: Number(process.env.WEIKETANG_DEV_PORT),
        open: false,
        // Changes reload the whole page: React's fast refresh would need two more packages.
        hot: false,
        static: false,
        proxy: [{ context: ['/auth', '/v1', '/storage', '/__local'], target: process.env.WEIKETANG_LOCAL_CLOUD }],
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
        ignoreOrder: true, // CSS modules name their classes apart, so their order says nothing
      },
      postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules },
      webpackChain(chain) {
        // The development server minifies nothing.
        if (process.env.NODE_ENV === 'production') {
          chain.optimization.minimizer('terserPlugin').tap(([options]) => [{ ...options, ...quickMinifier }]);
          chain.plugin('member-code').use(MemberCode);
        }
        chain.resolve.alias.set('@tarojs/components$', path.join(root, 'src/platform/browser/components.tsx'));
        // Before anything that could make HTML of text.
        chain.entry('app').prepend(path.join(root, 'src/platform/browser/no-markup.ts'));
        chain.module
          .rule('title-as-text')
          .test(/@tarojs[\\/]router[\\/]dist[\\/]router[\\/]navigation-bar\.js$/)
          .use('h5-title-loader')
          .loader(path.join(__dirname, 'plugins/h5-title-loader.js'));
        chain.optimization.splitChunks(pageChunks);
      },
    },
  };
  return config;
});
