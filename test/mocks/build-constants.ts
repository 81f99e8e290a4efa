// The constants that the build defines, for tests that import code of src/.
Object.assign(globalThis, { API_BASE: 'http://api.test', CLOUD_ENV_ID: '', SPEECH_PLUGIN: false });

// jsdom has no screen: it is a phone's, unless a test says otherwise.
Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
});
