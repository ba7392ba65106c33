// What others change appears by itself. One stream a browser: the page that holds the lock listens and tells the others.
// The stream says which cases changed; what they are now each page asks for itself, with its own address and filter.

import { say } from './staff.js';

const page = document.querySelector('[data-live]');
const WAIT = 700;
const AGAIN = 30000;
const KEPT = 50;

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('workbench') : null;
const recent = [];
const ids = new Set();
let timer = 0;
let leading = false;

function heard(news) {
  news.changed.concat(news.left).forEach(id => ids.add(id));
  if (!document.hidden) plan();
}

function plan() {
  clearTimeout(timer);
  timer = setTimeout(reread, WAIT + Math.random() * WAIT);
}

document.addEventListener('visibilitychange', () => { if (!document.hidden && ids.size) plan(); });

async function reread() {
  const changed = new Set(ids);
  ids.clear();
  const answer = await fetch(location.pathname + location.search, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (answer?.status === 499) return location.reload();
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const replaced = lines(fresh, changed);
  const waiting = parts(fresh);
  const here = new Set([...document.querySelectorAll('[data-line]')].map(row => row.dataset.line));
  const added = [...fresh.querySelectorAll('[data-line]')].filter(row => !here.has(row.dataset.line)).length;
  tell(added, waiting, replaced);
}

function lines(fresh, changed) {
  let replaced = 0;
  document.querySelectorAll('[data-line]').forEach(old => {
    const now = fresh.getElementById(old.id);
    if (now && now.dataset.mark !== old.dataset.mark) {
      replace(old, document.adoptNode(now));
      replaced += 1;
    } else if (!now && changed.has(old.dataset.line) && !old.classList.contains('gone')) {
      old.classList.add('gone');
      tag(old, page.dataset.gone);
      replaced += 1;
    }
  });
  return replaced;
}

/** The focus stays on what had it, or on the line's name where that is gone; what was selected stays selected. */
function replace(old, now) {
  const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
  const box = old.querySelector('input[name=line]');
  const newBox = now.querySelector('input[name=line]');
  if (box && newBox) newBox.checked = box.checked;
  now.classList.add('changed');
  tag(now, page.dataset.changed);
  old.replaceWith(now);
  window.htmx?.process(now);
  if (focused !== null) ((focused && document.getElementById(focused)) || now.querySelector('.open'))?.focus({ preventScroll: true });
}

function tag(row, words) {
  const said = document.createElement('span');
  said.className = 'tag info';
  said.textContent = words;
  row.querySelector('.person').append(' ', said);
}

/** Parts that nobody works in are replaced; where somebody does, it is only said that there is something new. */
function parts(fresh) {
  let waiting = false;
  const there = [...fresh.querySelectorAll('[data-part]')];
  there.forEach(now => {
    const old = document.getElementById(now.id);
    if (!old) waiting = true;
    else if (old.dataset.mark !== now.dataset.mark) {
      if (old.contains(document.activeElement) || old.querySelector('details[open]')) waiting = true;
      else {
        const node = document.adoptNode(now);
        old.replaceWith(node);
        window.htmx?.process(node);
      }
    }
  });
  return waiting;
}

function tell(added, waiting, replaced) {
  const bar = document.getElementById('news');
  if (bar && (added || waiting)) {
    const words = added ? bar.dataset.count.replace('%', added) : bar.dataset.some;
    const link = bar.querySelector('a');
    if (link.textContent !== words) {
      link.textContent = words;
      bar.hidden = false;
      say(words);
    }
  } else if (replaced) {
    say(page.dataset.changed);
  }
}

function listen() {
  leading = true;
  const stream = new EventSource('/workbench/events?since=' + encodeURIComponent(page.dataset.since));
  stream.addEventListener('changes', event => {
    const news = JSON.parse(event.data);
    page.dataset.since = event.lastEventId;
    recent.push(news);
    if (recent.length > KEPT) recent.shift();
    channel?.postMessage({ news });
    heard(news);
  });
  // a stream that was refused does not come back by itself: the session may have ended, which the next page will show
  stream.addEventListener('error', () => { if (stream.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN); });
}

if (page) {
  if (channel) {
    channel.onmessage = event => {
      if (event.data.news) heard(event.data.news);
      if (event.data.hello && leading) recent.forEach(news => channel.postMessage({ news }));
    };
  }
  if (channel && navigator.locks) {
    navigator.locks.request('workbench-events', () => new Promise(listen));
    channel.postMessage({ hello: true });
  } else {
    listen();
  }
}
