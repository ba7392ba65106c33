// What the pages of staff do beyond plain HTML. Everything works without it.

/** Says something to who listens instead of looks. */
export function say(text) {
  const live = document.getElementById('live');
  live.textContent = '';
  requestAnimationFrame(() => { live.textContent = text; });
}

// a session that has ended: the page is loaded anew, and leads to the log-in
document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 499) location.reload();
});

// after a part of the page was replaced the focus stays where it was, or goes to what says it takes it
document.addEventListener('htmx:afterSettle', event => {
  const target = event.detail.elt;
  const wanted = target.querySelector?.('[data-focus]');
  if (wanted) wanted.focus();
  const said = target.querySelector?.('[data-say]');
  if (said) say(said.dataset.say);
});

// shortcuts: a link or button with data-key is pressed by that key; none while somebody types
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog[open], [contenteditable]')) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (wanted && wanted.offsetParent !== null) {
    event.preventDefault();
    if (wanted.matches('input, select, textarea')) wanted.focus();
    else wanted.click();
  }
});

// back after logging out shows nothing: a page out of the browser's memory is asked for anew
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
