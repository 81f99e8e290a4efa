// What the build defines, for tests that import client code.
Object.assign(globalThis, { API_BASE: 'http://api.test', CLOUD_ENV_ID: '', SPEECH_PLUGIN: false });
