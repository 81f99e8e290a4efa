// Used by both the build (templates) and the run time (property aliases), which must agree. Each entry costs about 1 KB
// of the main package, because WeChat's templates repeat a tag's attributes for every level of nesting.
const attributes = ['role', 'label', 'disabled', 'checked', 'selected'];
const tags = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'Switch', 'Canvas'];

const aria = Object.fromEntries(attributes.map((name) => [`aria-${name}`, '']));

module.exports = { components: Object.fromEntries(tags.map((tag) => [tag, { ...aria }])) };
