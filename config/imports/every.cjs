// Rules of who may import whom; they apply to type-only imports too. Rules that allow type imports are in runtime.cjs.
// test/house/import-rules.test.ts breaks every rule once and expects it to report.
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'core-is-a-leaf',
      'core is shared by both sides: it imports itself and valibot, no Taro, Node, SDK or app code',
      { path: '^core/' },
      { pathNot: '^core/|node_modules/valibot/' },
    ),
    rule(
      'kernel-knows-no-feature',
      'core/kernel stands below every feature',
      { path: '^core/kernel/' },
      { path: '^core/(?!kernel/)' },
    ),
    rule(
      'core-features-apart',
      'a feature of core uses the kernel and its own files; only home is made of what the others say',
      { path: '^core/([^/]+)/', pathNot: '^core/(kernel|home|quiz|practice)/' },
      { path: '^core/(?!kernel/)[^/]+/', pathNot: '^core/$1/' },
    ),
    rule(
      'quiz-stands-on-the-bank',
      'papers are made of the questions of the bank; the bank does not know who asks them',
      { path: '^core/quiz/' },
      { path: '^core/(?!(kernel|bank|quiz)/)[^/]+/' },
    ),
    rule(
      'practice-stands-on-both',
      'practice asks questions of the bank and marks answers as a quiz does',
      { path: '^core/practice/' },
      { path: '^core/(?!(kernel|bank|quiz|practice)/)[^/]+/' },
    ),
    rule(
      'client-features-apart',
      'features meet through public.ts, and through public-workbench.ts or public-reading.ts where no tab needs it',
      { path: '^src/features/([^/]+)/' },
      {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/public(-workbench|-reading)?\\.tsx?$'],
      },
    ),
    rule(
      'tabs-use-public-parts',
      'a tab page composes features by their public.ts; what the workbench shares would weigh on the main package',
      { path: '^src/(tabs/|app\\.tsx?$)' },
      { path: '^src/features/', pathNot: '^src/features/[^/]+/public\\.tsx?$' },
    ),
    rule(
      'nothing-imports-pages',
      'a page is opened by its route',
      { path: '^src/' },
      { path: '^src/(tabs|features/[^/]+/pages)/[^/]+/index\\.tsx$' },
    ),
    rule(
      'ui-and-platform-know-no-feature',
      'features stand on ui and platform, not the other way round',
      { path: '^src/(ui|platform)/' },
      { path: '^src/(features|tabs)/' },
    ),
    rule(
      'client-never-server',
      'what runs on a phone contains no server code',
      { path: '^src/' },
      { path: '^(cloudfunctions|local)/|@cloudbase/node-sdk' },
    ),
    rule(
      'functions-apart',
      'functions meet through public.ts',
      { path: '^cloudfunctions/([^_/][^/]*)/' },
      { path: '^cloudfunctions/[^_]', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/[^/]+/public\\.ts$'] },
    ),
    rule(
      'kit-knows-no-function',
      'functions stand on the kit, not the other way round',
      { path: '^cloudfunctions/_kit/' },
      { path: '^cloudfunctions/[^_]' },
    ),
    rule(
      'server-never-client',
      'a function runs in the cloud: no pages, no local CloudBase',
      { path: '^cloudfunctions/' },
      { path: '^(src|local)/|@tarojs|node_modules/react' },
    ),
    rule(
      'local-loads-bundles',
      'the local CloudBase loads built bundles as the cloud does',
      { path: '^local/' },
      { path: '^(src|cloudfunctions)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|png|d\\.ts)$|@babel/runtime' },
    tsConfig: { fileName: 'tsconfig.json' },
    // TypeScript 7 has no compiler API in JavaScript, so Babel reads the files.
    babelConfig: { fileName: 'config/imports/keep-types.babel.js' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
