'use strict';
// The page behind a patient's e-mailed link: about one programme what was offered, where it stands, and what can be answered; with
// ?measures how they are doing.
(() => {
  const ofMeasures = location.search === '?measures';
  const { view, el, button, fact, whomToCall, when, day, render, send } = Task;
  const ATTENDING = ['started', 'active'];
  const ENDED = ['completed', 'declined-by-patient', 'declined-by-provider', 'offer-expired', 'did-not-start', 'dropped-out', 'cancelled'];
  const REASONS = { decline: 'declineReasons', withdrawal: 'stopReasons' };

  let offer = null;       // what is shown
  let saying = null;      // 'decline' or 'withdrawal', while a reason is asked
  let reason = null;      // what was chosen, kept when the language changes

  function show(found) {
    offer = found;
    document.title = offer.activity.title + ' · CareSport Connect';
    return [...heading(), facts(), ...answers(), footnote()].filter(Boolean);
  }

  function can(answer) {
    return (offer.allowed ?? []).includes(answer);
  }

  function heading() {
    return [
      el('p', { className: 'eyebrow', textContent: offer.activity.organisationName }),
      el('h1', { textContent: offer.activity.title, tabIndex: -1 }),
      el('p', {}, el('span', { className: 'done', textContent: Texts.t('offerIs-' + standing()) })),
      el('p', { textContent: Texts.t('offerSays-' + standing()) }),
      offer.onHold ? el('p', { className: 'notice', textContent: Texts.t('offerOnHold') }) : null,
    ].filter(Boolean);
  }

  /** Where it stands: the state, told apart where the patient has something else to do or to expect. */
  function standing() {
    if (offer.next === 'take-place') return 'place-free';
    if (offer.state === 'enrolled' && !offer.confirmed) return 'to-be-confirmed';
    return offer.state;
  }

  function facts() {
    const known = [
      offer.firstSession ? fact(Texts.t('firstSession'), when(offer.firstSession)) : null,
      offer.state === 'enrolled' && !offer.firstSession ? fact(Texts.t('firstSession'), Texts.t('offerNoSession')) : null,
      offer.state === 'offered' && offer.offerExpiresAt ? fact(Texts.t('offerAnswerBy'), when({ start: offer.offerExpiresAt })) : null,
      offer.placeExpiresAt ? fact(Texts.t('offerPlaceKept'), when({ start: offer.placeExpiresAt })) : null,
    ].filter(Boolean);
    return known.length ? el('section', { className: 'panel' }, el('dl', { className: 'facts' }, ...known)) : null;
  }

  function answers() {
    if (saying && can(saying)) {
      return [reasonForm()];
    }
    if (can('acceptance')) return [question('offerQuestion', 'acceptance', 'offerAccept', 'thanksAccepted', 'decline', 'offerDecline')];
    if (can('place-acceptance')) return [question('offerPlaceQuestion', 'place-acceptance', 'offerTakePlace', 'thanksPlaceTaken', 'withdrawal', 'offerLeavePlace')];
    return [
      can('withdrawal') ? el('div', { className: 'choices' }, no('withdrawal', 'offerWithdraw')) : null,
    ].filter(Boolean);
  }

  function question(asked, yes, yesText, thanks, other, otherText) {
    return el('section', { className: 'panel' },
      el('h2', { textContent: Texts.t(asked) }),
      el('div', { className: 'choices' },
        button(Texts.t(yesText), '', () => send('/' + yes, {}, thanks)),
        can(other) ? no(other, otherText) : null));
  }

  function no(what, text) {
    const choice = button(Texts.t(text), 'danger', () => {
      saying = what;
      render();
      view.querySelector('input[name=reason]').focus();
    });
    choice.id = 'no';
    return choice;
  }

  function back() {
    saying = null;
    reason = null;
    render();
    document.getElementById('no').focus();
  }

  function reasonForm() {
    const declining = saying === 'decline';
    const choices = Texts.reasons(REASONS[saying]).filter(([code]) => code !== 'goal-reached' || ATTENDING.includes(offer.state));
    const wrong = el('p', { className: 'wrong', role: 'alert' });
    const form = el('form', { className: 'panel', noValidate: true },
      el('p', { className: 'quiet', textContent: Texts.t(declining ? 'declineWhy' : 'stopWhy') }),
      Task.reasons(Texts.t(declining ? 'declineTitle' : 'stopTitle'), choices, reason),
      wrong,
      el('div', { className: 'choices' },
        Task.submit(Texts.t(declining ? 'declineSend' : 'stopSend'), 'danger'),
        button(Texts.t('cancel'), 'quiet', back)));
    form.addEventListener('input', () => { reason = new FormData(form).get('reason'); });
    form.addEventListener('submit', event => {
      event.preventDefault();
      const reasonCode = new FormData(form).get('reason');
      if (!reasonCode) {
        wrong.textContent = Texts.t('chooseReason');
        return form.querySelector('input').focus();
      }
      return send('/' + saying, { reasonCode }, declining ? 'thanksDeclined' : 'thanksStopped');
    });
    return form;
  }

  function messages() {
    if (can('no-messages')) {
      return el('details', { className: 'panel' },
        el('summary', { textContent: Texts.t('noMessagesTitle') }),
        el('p', { textContent: Texts.t('noMessagesWhat') }),
        el('div', { className: 'choices' }, button(Texts.t('noMessagesSend'), 'quiet', () => send('/no-messages', {}, 'thanksNoMessages'))));
    }
    return offer.messages === false ? el('p', { className: 'quiet', textContent: Texts.t('noMessagesNow') }) : null;
  }

  function footnote() {
    return el('div', {},
      offer.broker ? whomToCall(offer.broker) : el('p', { textContent: Texts.t('noBroker') }),
      saying ? null : messages(),
      el('p', { className: 'quiet', textContent: offer.expiresAt ? Texts.t('validUntil', { at: day(offer.expiresAt) }) : '' }));
  }

  // How somebody is doing, some months after their first session: the three questions of each moment that is open now.
  function measures(asked) {
    document.title = Texts.t('measuresTitle') + ' · CareSport Connect';
    return [
      el('h1', { textContent: Texts.t('measuresTitle'), tabIndex: -1 }),
      ...asked.items.map(moment => moment.state === 'open' ? questions(moment) : answered(moment)),
      asked.items.length ? null : el('p', { className: 'notice', textContent: Texts.t('measuresNone') }),
      asked.broker ? whomToCall(asked.broker) : el('p', { textContent: Texts.t('noBroker') }),
      el('p', { className: 'quiet', textContent: Texts.t('validUntil', { at: day(asked.expiresAt) }) }),
    ].filter(Boolean);
  }

  function answered(moment) {
    return el('section', { className: 'panel' },
      el('p', { className: 'done', textContent: Texts.t('measuresDone') }),
      el('dl', { className: 'facts' }, ...moment.questions.map(question => {
        const known = moment.answers.find(answer => answer.measure === question.measure);
        return fact(question.text, known?.value === undefined ? '–' : String(known.value));
      })));
  }

  function questions(moment) {
    const wrong = el('p', { className: 'wrong', role: 'alert' });
    const form = el('form', { className: 'panel', noValidate: true },
      ...moment.questions.map(question => el('label', { className: 'field' }, question.text,
        el('input', { type: 'number', name: question.measure, min: question.least, max: question.most, step: 1, required: true }))),
      wrong,
      el('div', { className: 'choices' },
        Task.submit(Texts.t('measuresSend'), ''),
        button(Texts.t('measuresNot'), 'quiet', () => send('/' + moment.moment, { missing: 'does-not-want' }, 'thanksMeasures'))));
    form.addEventListener('submit', event => {
      event.preventDefault();
      const bad = [...form.querySelectorAll('input')].find(input => !input.checkValidity());
      if (bad) {
        wrong.textContent = Texts.t('measuresWrong', { least: bad.min, most: bad.max });
        return bad.focus();
      }
      const values = [...new FormData(form)].map(([measure, value]) => ({ measure, value: Number(value) }));
      return send('/' + moment.moment, { values }, 'thanksMeasures');
    });
    return form;
  }

  if (ofMeasures) {
    return Task.open({
      address: '/v1/offer-link/measures',
      title: 'measuresTitle',
      show: measures,
      expired: () => ({ key: 'measuresLinkExpired' }),
      unknown: 'offerLinkUnknown',
    });
  }

  return Task.open({
    address: '/v1/offer-link',
    title: 'offerTitle',
    show,
    answered: () => {
      saying = null;
      reason = null;
    },
    expired: problem => ({ key: 'offerLinkExpired', more: ENDED.includes(problem.state) ? 'offerIs-' + problem.state : null }),
    unknown: 'offerLinkUnknown',
  });
})();
