// What the open offer does beyond plain HTML: the map, sharing, and what was seen when there is no network.

const live = document.getElementById('live');
const say = text => { live.textContent = ''; requestAnimationFrame(() => { live.textContent = text; }); };

// -- without a network: what was seen
const worker = 'serviceWorker' in navigator && location.pathname.startsWith('/activities')
  ? navigator.serviceWorker.register('/activities/sw.js', { scope: '/activities' }).then(() => navigator.serviceWorker.ready).catch(() => null)
  : Promise.resolve(null);
// the first page was loaded before the worker was there
worker.then(registration => {
  if (!registration || !navigator.onLine) return;
  registration.active?.postMessage({ seen: location.href, parts: performance.getEntriesByType('resource').map(part => part.name) });
});

const seen = document.getElementById('seen');
if (seen && 'caches' in window) {
  const cache = await caches.open('offer-pages');
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!/^\/activities\/[0-9a-f-]{36}$/.test(pathname)) continue;
    const title = (await (await cache.match(request)).text()).match(/<title>([^<]*) · /)?.[1] ?? pathname;
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: pathname });
    link.innerHTML = title; // as it was escaped in the page that we wrote
    item.append(link);
    seen.append(item);
    document.getElementById('seen-title').hidden = false;
  }
}

// -- share
const share = document.getElementById('share-button');
if (share && (navigator.share || navigator.clipboard)) {
  share.closest('p').hidden = false;
  const address = document.getElementById('address');
  if (!navigator.share) share.textContent = share.dataset.copy;
  share.addEventListener('click', async () => {
    try {
      if (navigator.share) await navigator.share({ title: document.querySelector('h1').textContent, url: address.value });
      else { await navigator.clipboard.writeText(address.value); say(share.dataset.copied); share.textContent = share.dataset.copied; }
    } catch (stopped) { if (stopped.name !== 'AbortError') address.select(); }
  });
}
document.getElementById('address')?.addEventListener('focus', event => event.target.select());

// -- back to the list as it was
const back = document.querySelector('[data-back]');
if (back && document.referrer.startsWith(location.origin + '/activities?')) back.href = document.referrer;

// -- a wrong postcode: what is said of it takes the focus
document.querySelector('.faults')?.focus();

// -- map: drawn when it comes into view
const map = document.getElementById('map');
if (map) {
  map.hidden = false;
  new IntersectionObserver((seenNow, observer) => {
    if (seenNow.some(entry => entry.isIntersecting)) { observer.disconnect(); draw(); }
  }).observe(map);
}

async function draw() {
  const [spots] = await Promise.all([
    fetch(map.dataset.places).then(answer => answer.ok ? answer.json() : []),
    load('link', { rel: 'stylesheet', href: map.dataset.leafletCss }),
    load('script', { src: map.dataset.leaflet }),
  ]).catch(() => [[]]);
  if (!spots.length) { map.closest('section').hidden = true; return; }
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const drawn = L.map(map, { scrollWheelZoom: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, attributionControl: !!map.dataset.tiles });
  if (map.dataset.tiles) L.tileLayer(map.dataset.tiles, { attribution: map.dataset.attribution, maxZoom: 19 }).addTo(drawn);
  const corners = spots.map(spot => [spot.latitude, spot.longitude]);
  drawn.fitBounds(L.latLngBounds(corners).pad(.1), { maxZoom: 15 });
  if (!map.dataset.tiles) areas(spots).forEach(area => L.tooltip({ permanent: true, direction: 'center', className: 'map-area', interactive: false })
    .setLatLng(area.at).setContent(text(area.name)).addTo(drawn));
  spots.forEach(spot => {
    const marker = L.circleMarker([spot.latitude, spot.longitude], { radius: Math.min(7 + Math.sqrt(spot.activities.length) * 3, 20), className: 'spot' })
      .addTo(drawn).bindPopup(popup(spot), { maxWidth: 260 });
    const shape = marker.getElement();
    shape.setAttribute('tabindex', '0');
    shape.setAttribute('role', 'button');
    shape.setAttribute('aria-label', `${spot.name}: ${map.dataset.many.replace('#', spot.activities.length)}`);
    shape.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      marker.openPopup();
      marker.getPopup().getElement().querySelector('a[href^="/"]').focus();
    });
    marker.on('popupclose', () => { if (marker.getPopup().getElement()?.contains(document.activeElement)) shape.focus(); });
  });
}

function load(kind, of) {
  return new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement(kind), of, { onload: done, onerror: failed }));
  });
}

// where an area's places are on average: our own words on a map without tiles
function areas(spots) {
  const by = Map.groupBy ? Map.groupBy(spots, spot => spot.area) : spots.reduce((all, spot) => all.set(spot.area, [...(all.get(spot.area) ?? []), spot]), new Map());
  const middle = (all, of) => all.reduce((sum, spot) => sum + spot[of], 0) / all.length;
  return [...by].map(([name, all]) => ({ name, at: [middle(all, 'latitude') + .0012, middle(all, 'longitude')] }));
}

function text(of) { return Object.assign(document.createElement('span'), { textContent: of }); }

function popup(spot) {
  const box = document.createElement('div');
  const list = document.createElement('ul');
  spot.activities.forEach(activity => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: '/activities/' + activity.id, textContent: activity.title, lang: 'nl' }));
    list.append(item);
  });
  box.append(Object.assign(document.createElement('b'), { textContent: spot.name }), list);
  return box;
}
