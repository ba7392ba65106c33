'use strict';
// The page behind the link that is mailed to somebody who asked for a broker: it opens the case when a button is pressed, and
// never by itself, for programs open the links in mails, too.
(() => {
  const { el, button, whomToCall, send } = Task;

  function show(answer) {
    document.title = Texts.t('selfTitle') + ' · CareSport Connect';
    return answer.opened ? opened(answer.broker) : question();
  }

  function question() {
    return [
      el('h1', { textContent: Texts.t('selfTitle'), tabIndex: -1 }),
      el('p', { textContent: Texts.t('selfLead') }),
      el('section', { className: 'panel' },
        el('h2', { textContent: Texts.t('selfQuestion') }),
        el('p', { textContent: Texts.t('selfNext') }),
        el('div', { className: 'choices' }, button(Texts.t('selfYes'), '', () => send('/verification', {}, 'thanksSelf')))),
      el('p', { className: 'quiet', textContent: Texts.t('selfNotMe') }),
    ];
  }

  function opened(broker) {
    return [
      el('h1', { textContent: Texts.t('selfOpened'), tabIndex: -1 }),
      el('ol', { className: 'how' }, ...['selfStep1', 'selfStep2', 'selfStep3'].map(step => el('li', { textContent: Texts.t(step) }))),
      broker ? whomToCall(broker) : null,
    ].filter(Boolean);
  }

  Task.open({
    address: '/v1/self-referrals',
    title: 'selfTitle',
    begin: { opened: false },
    show,
    expired: () => ({ key: 'selfLinkExpired' }),
    unknown: 'selfLinkUnknown',
  });
})();
