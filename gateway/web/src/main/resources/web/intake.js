// Keeps an intake at the platform while somebody types. Nothing is kept in the browser: it is health data.
const form = document.querySelector('form[data-draft]');
const says = document.getElementById('draft-says');
let timer, saving = false, again = false, off = false, dirty = false;

async function save() {
  if (saving) { again = true; return; }
  saving = true;
  try {
    const answer = await fetch(form.dataset.draft, {
      method: 'POST', headers: { 'X-Requested-With': 'fetch' }, body: new URLSearchParams(new FormData(form)),
    });
    if (answer.status === 499) { location.reload(); return; }
    const saved = answer.ok ? await answer.json() : { state: 'failed' };
    if (saved.state === 'saved') { form.elements.draft.value = saved.version; dirty = false; }
    if (saved.state === 'none' || saved.state === 'conflict') off = true;
    if (saved.says) says.textContent = saved.says;
  } catch {
    again = true;
  } finally {
    saving = false;
    if (again && !off) { again = false; timer = setTimeout(save, 3000); }
  }
}

form?.addEventListener('input', () => {
  dirty = true;
  if (off) return;
  clearTimeout(timer);
  timer = setTimeout(save, 800);
});
form?.addEventListener('submit', () => { dirty = false; clearTimeout(timer); off = true; });
addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });
