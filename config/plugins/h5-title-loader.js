// Taro's router for browsers writes the title of a page as HTML, and titles are what people wrote: the name of a course
// would run as a script in the page of whoever opens it. Here it writes it as text. A router that no longer looks as it
// did in Taro 4.2 ends the build.
const AS_HTML = 'this.titleElement.innerHTML = proceedTitle;';
const AS_TEXT = 'this.titleElement.textContent = proceedTitle;';

module.exports = function titleAsText(text) {
  if (text.split(AS_HTML).length !== 2) throw new Error(`The router of Taro has not one "${AS_HTML}"`);
  return text.replace(AS_HTML, AS_TEXT);
};
