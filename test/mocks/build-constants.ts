// The constants that the build defines, for tests that import code of src/.
Object.assign(globalThis, { API_BASE: 'http://api.test', CLOUD_ENV_ID: '', SPEECH_PLUGIN: false });
