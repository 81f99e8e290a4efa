/**
 * The wall behind all pages: with Trusted Types, which src/index.html asks for, a browser hands each text that would
 * become HTML, a script or the address of one to this policy first. No part of the app needs HTML made of text, so what
 * looks like a tag becomes the letters of one, whoever passes it on; scripts come from this site only, and none is made
 * of text. The pages themselves use no such sink: config/lint/no-markup-sinks.grit.
 */
interface Policies {
  createPolicy(
    name: 'default',
    rules: { createHTML(text: string): string; createScriptURL(address: string): string },
  ): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createHTML: (text) => text.replaceAll('<', '&lt;'),
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`No scripts from ${address}`);
    return address;
  },
});

// Taro's tabs are links to `javascript:;`, which does nothing but run: the browser would report it as refused.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="javascript:"]') : null;
  if (link) event.preventDefault();
});
