'use strict';
// The page behind a patient's link when it opens in a browser instead of the app. The code stays in the fragment,
// which no server sees.
(() => {
  const code = decodeURIComponent(location.hash.slice(1));
  document.getElementById('with-code').hidden = !code;
  document.getElementById('no-code').hidden = !!code;
  document.getElementById('how').hidden = !code;
  document.getElementById('code').textContent = code;
  document.getElementById('copy').addEventListener('click', async () => {
    const said = document.getElementById('copied');
    try {
      await navigator.clipboard.writeText(code);
      said.textContent = Texts.t('appCopied');
    } catch {
      said.textContent = Texts.t('appNotCopied');
    }
  });
  Texts.onChange(() => { document.getElementById('copied').textContent = ''; });
  window.addEventListener('hashchange', () => location.reload());
  Texts.show();
})();
