// The workbench by keyboard, and what is selected. Without it: links, buttons and check boxes.

const lines = () => [...document.querySelectorAll('[data-line] .open')];

function step(by) {
  const all = lines();
  const here = all.findIndex(link => link.closest('[data-line]').contains(document.activeElement));
  const to = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)];
  if (to) {
    to.focus();
    to.closest('[data-line]').scrollIntoView({ block: 'nearest' });
  }
}

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input:not([type=checkbox]), select, textarea, dialog[open], [contenteditable]');
  if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
  if (event.key === 'j' || event.key === 'k') {
    event.preventDefault();
    step(event.key === 'j' ? 1 : -1);
  } else if (event.key === 'x') {
    const box = document.activeElement.closest('[data-line]')?.querySelector('input[name=line]');
    if (box) {
      event.preventDefault();
      box.click();
    }
  }
});

// the list of shortcuts
const dialog = document.getElementById('shortcuts');
const opener = document.getElementById('open-shortcuts');
if (dialog && opener) {
  opener.hidden = false;
  opener.addEventListener('click', () => dialog.showModal());
}

// what is selected
const bulk = document.getElementById('bulk');
const all = document.getElementById('all');
if (bulk) {
  const boxes = () => [...document.querySelectorAll('input[name=line]')];
  const count = () => {
    const chosen = boxes().filter(box => box.checked).length;
    document.getElementById('chosen').textContent = chosen || '';
    bulk.classList.toggle('some', chosen > 0);
    if (all) all.checked = chosen > 0 && chosen === boxes().length;
  };
  if (all) {
    all.hidden = false;
    all.addEventListener('change', () => {
      boxes().forEach(box => { box.checked = all.checked; });
      count();
    });
  }
  document.addEventListener('change', event => { if (event.target.name === 'line') count(); });
  document.addEventListener('htmx:afterSettle', count);
  count();
}

// an act that did not come through is not passed over in silence
const trouble = document.getElementById('trouble');
const failed = () => { trouble.hidden = false; };
document.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status !== 499) failed(); });
document.addEventListener('htmx:sendError', failed);
document.addEventListener('htmx:beforeRequest', () => { trouble.hidden = true; });
