// Copies what a site needs.
const copy = document.getElementById('copy');
if (navigator.clipboard) {
  copy.closest('p').hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById('snippet').textContent);
    copy.textContent = document.getElementById('live').textContent = copy.dataset.copied;
  });
}
