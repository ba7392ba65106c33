// The open offer without a network: pages that were seen, and what they are made of. Nothing else: what is not marked as open to
// everybody ("Cache-Control: public") is never kept, and pages of who has logged in are outside of this worker's scope.
const PAGES = 'offer-pages', PARTS = 'offer-parts', MOST_PAGES = 60, MOST_PARTS = 40;
const isPart = url => /^\/ui\/[0-9a-f]+\//.test(url.pathname);
const isPage = url => url.pathname === '/activities' || /^\/activities\/([0-9a-f-]{36}|offline)$/.test(url.pathname);

self.addEventListener('install', event => event.waitUntil((async () => {
  for (const page of ['/activities/offline', '/activities']) {
    const answer = await fetch(page, { credentials: 'same-origin' });
    if (!open(answer)) continue;
    await keep(PAGES, page, answer.clone(), MOST_PAGES);
    const parts = (await answer.text()).match(/\/ui\/[0-9a-f]+\/[\w.-]+\.(css|js|svg)/g) ?? [];
    for (const part of new Set(parts)) if (!await caches.match(part)) await keep(PARTS, part, await fetch(part), MOST_PARTS);
  }
  await self.skipWaiting();
})()));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  const url = new URL(event.data?.seen ?? '/', self.location.origin);
  if (url.origin !== self.location.origin || !isPage(url)) return;
  event.waitUntil((async () => {
    await fresh(url.href);
    for (const part of event.data.parts ?? []) {
      const at = new URL(part);
      if (at.origin === self.location.origin && isPart(at) && !await caches.match(part)) await keep(PARTS, part, await fetch(part), MOST_PARTS);
    }
  })());
});

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isPart(url)) event.respondWith(first(event.request));
  else if (isPage(url) && event.request.mode === 'navigate') event.respondWith(network(event.request));
});

async function first(request) {
  return await caches.match(request) ?? keep(PARTS, request, await fetch(request), MOST_PARTS);
}

async function network(request) {
  try {
    return await keep(PAGES, request.url, await fetch(request), MOST_PAGES);
  } catch (unreachable) {
    return await caches.match(request.url, { ignoreVary: true }) ?? await caches.match('/activities/offline', { ignoreVary: true }) ?? Response.error();
  }
}

async function fresh(address) {
  return keep(PAGES, address, await fetch(address, { credentials: 'same-origin' }), MOST_PAGES);
}

const open = answer => answer.status === 200 && !answer.redirected && /(^|,)\s*public/.test(answer.headers.get('Cache-Control') ?? '');

async function keep(name, key, answer, most) {
  if (open(answer)) {
    const cache = await caches.open(name);
    await cache.delete(key, { ignoreVary: true });
    await cache.put(key, answer.clone());
    const keys = await cache.keys();
    // the oldest go; the way out of being offline stays
    for (const old of keys.filter(kept => !kept.url.endsWith('/offline')).slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
  }
  return answer;
}
