// Forms of acts come into a dialog over the page of the referral; without this they are pages of their own.
const dialog = document.getElementById('act');
let opener = null;

async function open(link) {
  const answer = await fetch(link.href, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) { location.href = link.href; return; }
  dialog.innerHTML = await answer.text();
  opener = link;
  dialog.showModal();
  const first = dialog.querySelector('input:not([type=hidden]), select, textarea, button');
  (first ?? dialog.querySelector('[data-focus]')).focus();
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-dialog]');
  if (link && dialog && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(link).catch(() => { location.href = link.href; });
  } else if (event.target.closest('[data-close]') && dialog?.open) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener('close', () => {
  opener?.focus();
  dialog.replaceChildren();
});
