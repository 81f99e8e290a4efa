import { PREFIX, scope } from './scope';

// Takes the place of the worker when it is to go: deletes what it kept and signs off. Open pages go on as they are.

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
