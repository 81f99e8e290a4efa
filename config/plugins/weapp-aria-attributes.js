// Used by both the build (templates) and the run time (property aliases), which must agree. An attribute costs about
// 1 KB of the main package, because WeChat's templates repeat those of `View` and `Text` for every level of nesting.
const attributes = ['role', 'label', 'disabled', 'checked', 'selected'];
const tags = [
  'View',
  'Text',
  'Button',
  'Image',
  'Input',
  'Textarea',
  'Switch',
  'Slider',
  'ScrollView',
  'Video',
  'Canvas',
];

const aria = Object.fromEntries(attributes.map((name) => [`aria-${name}`, '']));

module.exports = { components: Object.fromEntries(tags.map((tag) => [tag, { ...aria }])) };
