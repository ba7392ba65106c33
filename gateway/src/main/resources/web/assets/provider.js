'use strict';
// The page behind a provider's e-mailed link.
(() => {
  const { view, el, button, fact, phone, whomToCall, when, day, localDate, load, render, send } = Task;
  const ofGroup = location.search === '?group';

  let link = null;        // what is shown
  let session = null;     // the day of which a group is shown
  let refusing = false;
  let refusal = { reason: null, text: '' }; // what was filled in, kept when the language changes

  function show(found) {
    link = found;
    document.title = (ofGroup ? Texts.t('groupTitle') : link.activity.title) + ' · CareSport Connect';
    return ofGroup ? group() : [...heading(), ...details(), ...answers(), footnote()];
  }

  function heading() {
    const state = stateText();
    return [
      el('p', { className: 'eyebrow', textContent: (link.allowed ?? []).includes('confirmation') ? `${Texts.t('intro')} ${link.organisationName}` : link.organisationName }),
      el('h1', { textContent: link.activity.title, tabIndex: -1 }),
      state ? el('p', {}, el('span', { className: 'done', textContent: link.participant && !gone() ? '✓ ' + state : state })) : null,
    ].filter(Boolean);
  }

  function stateText() {
    if (link.state === 'completed') return Texts.t('stateCompleted');
    if (['started', 'active'].includes(link.state)) return Texts.t('stateStarted');
    if (link.state === 'declined-by-provider') return Texts.t('stateRefused');
    if (gone()) return Texts.t('stateStopped');
    return link.confirmed ? Texts.t('stateConfirmed') : '';
  }

  // Everybody of one group, and who was there on one day: sent back as a whole.
  function group() {
    const held = link.sessions.includes(link.on);
    const days = el('select', { name: 'on', onchange: event => { session = event.target.value; load(); } },
      ...[...new Set([link.on, ...link.sessions])].map(on => el('option', { value: on, textContent: day(on), selected: on === link.on })));
    const choices = link.participants.map(person => presence(person, held));
    const report = () => {
      const participants = link.participants
        .map((person, place) => ({ participationId: person.participationId, presence: choices[place].value }))
        .filter(line => line.presence);
      return participants.length ? send('/attendance', { on: link.on, participants }, 'thanksKept') : undefined;
    };
    return [
      el('h1', { textContent: Texts.t('groupTitle'), tabIndex: -1 }),
      el('label', { className: 'field' }, Texts.t('attendanceOn'), days),
      el('section', { className: 'panel' },
        ...link.participants.map((person, place) => el('label', { className: 'field' }, person.name, choices[place]))),
      link.participants.length === 0 ? el('p', { className: 'notice', textContent: Texts.t('groupEmpty') }) : null,
      held ? el('div', { className: 'choices' }, button(Texts.t('groupSend'), '', report))
        : el('p', { className: 'notice', textContent: Texts.t('groupEarly') }),
      el('p', { className: 'quiet', textContent: Texts.t('privacy') }),
    ].filter(Boolean);
  }

  function presence(person, held) {
    const kinds = ['present', 'absent-with-notice', 'absent-without-notice', 'cancelled-by-club'];
    return el('select', { disabled: !held }, el('option', { value: '', textContent: '–' }),
      ...kinds.map(kind => el('option', { value: kind, textContent: Texts.t('presence-' + kind), selected: person.presence === kind })));
  }

  function gone() {
    return !['enrolled', 'started', 'active'].includes(link.state);
  }

  // Once a participation has ended the service tells nothing of the person any more.
  function details() {
    if (!link.participant) return [];
    const facts = el('dl', { className: 'facts' });
    const add = (...of) => facts.append(fact(...of));
    const person = link.participant;
    if (person.name) add(Texts.t('participant'), person.name);
    if (gone()) return [el('section', { className: 'panel' }, facts)];
    if (person.phone) add(Texts.t('phone'), phone(person.phone));
    if (person.email) add(Texts.t('email'), el('a', { href: 'mailto:' + person.email, textContent: person.email }));
    add(Texts.t('firstSession'), link.firstSession ? when(link.firstSession) : Texts.t('firstSessionNone'));
    const advice = link.functionalAdvice ?? [];
    add(Texts.t('advice'), advice.length ? el('ul', {}, ...advice.map(item => el('li', { textContent: item }))) : Texts.t('noAdvice'));
    add(Texts.t('clearance'), clearance());
    const emergency = link.emergencyContact;
    if (emergency) add(Texts.t('emergency'), emergency.name ?? '', emergency.phone ? ' ' : '', emergency.phone ? phone(emergency.phone) : '');
    return [el('section', { className: 'panel' }, facts)];
  }

  function clearance() {
    if (!link.clearance) return Texts.t('clearanceNone');
    return link.clearance.given ? Texts.t('clearanceYes', { on: link.clearance.on ? day(link.clearance.on) : '–' }) : Texts.t('clearanceNo');
  }

  function answers() {
    const allowed = link.allowed ?? [];
    const parts = [];
    const open = allowed.includes('confirmation');
    if (refusing && allowed.includes('refusal')) {
      return [refusalForm()];
    }
    if (open) parts.push(placeQuestion(allowed));
    if (allowed.includes('attendance')) parts.push(...attendance());
    if (!open && allowed.includes('refusal')) parts.push(el('div', { className: 'choices' }, refuseButton('refuseAfterAll')));
    if (parts.length === 0) {
      parts.push(el('p', { className: 'notice', textContent: Texts.t('allDone') }));
    }
    return parts;
  }

  function placeQuestion(allowed) {
    return el('section', { className: 'panel' },
      el('h2', { textContent: Texts.t('placeQuestion') }),
      el('div', { className: 'choices' },
        button(Texts.t('confirm'), '', () => send('/confirmation', {}, 'thanksConfirmation')),
        allowed.includes('refusal') ? refuseButton('refuse') : null));
  }

  function refuseButton(text) {
    const choice = button(Texts.t(text), 'danger', () => {
      refusing = true;
      render();
      view.querySelector('input[name=reason]').focus();
    });
    choice.id = 'refuse';
    return choice;
  }

  function stopRefusing() {
    refusing = false;
    refusal = { reason: null, text: '' };
    render();
    document.getElementById('refuse').focus();
  }

  function refusalForm() {
    const reasons = Task.reasons(Texts.t('refuseTitle'), Texts.reasons(), refusal.reason);
    const text = el('textarea', { name: 'text', maxLength: 500, value: refusal.text });
    const wrong = el('p', { className: 'wrong', id: 'refusal-wrong', role: 'alert' });
    const form = el('form', { className: 'panel', noValidate: true },
      el('p', { className: 'quiet', textContent: Texts.t('refuseWhy') }),
      reasons,
      el('label', { className: 'field' }, Texts.t('refuseText'), el('br'), el('small', { textContent: Texts.t('refuseHint') }), text),
      wrong,
      el('div', { className: 'choices' },
        Task.submit(Texts.t('refuseSend'), 'danger'),
        button(Texts.t('cancel'), 'quiet', stopRefusing)));
    form.addEventListener('input', () => { refusal = { reason: new FormData(form).get('reason'), text: text.value }; });
    form.addEventListener('submit', event => {
      event.preventDefault();
      const reasonCode = new FormData(form).get('reason');
      if (!reasonCode) { wrong.textContent = Texts.t('chooseReason'); return form.querySelector('input').focus(); }
      if (!text.value.trim()) { wrong.textContent = Texts.t('writeText'); return text.focus(); }
      return send('/refusal', { reasonCode, text: text.value.trim() }, 'thanksRefusal');
    });
    return form;
  }

  // Before the first session, and after it, the question is folded away: there is a time for each answer.
  function attendance() {
    if (link.state === 'started' || link.state === 'active') {
      return [el('details', { className: 'panel' }, el('summary', { textContent: Texts.t('attendanceMore') }), attendanceForm())];
    }
    if (!link.firstSession || localDate(new Date(link.firstSession.start)) <= localDate(new Date())) {
      return [attendanceForm()];
    }
    const early = el('details', { className: 'panel' }, el('summary', { textContent: Texts.t('attendanceEarly') }), attendanceForm());
    return link.confirmed ? [el('p', { className: 'notice', textContent: Texts.t('nothingToDo') }), early] : [early];
  }

  function attendanceForm() {
    const sessions = link.sessions ?? [];
    if (sessions.length === 0) {
      return el('p', { className: 'notice', textContent: Texts.t('noSessionYet') });
    }
    const on = el('select', { name: 'on' }, ...sessions.map(session => el('option', {
      value: session.on,
      textContent: day(session.on) + (session.presence ? ' – ' + Texts.t('presence-' + session.presence) : ''),
    })));
    const record = (presence, thanks) => send('/attendance', { presence, on: on.value }, thanks);
    const first = !['started', 'active'].includes(link.state);
    return el('section', { className: 'panel' },
      el('h2', { textContent: Texts.t(first ? 'attendanceTitle' : 'attendanceNext') }),
      el('label', { className: 'field' }, Texts.t('attendanceOn'), on),
      el('div', { className: 'choices' },
        button(Texts.t('attended'), '', () => record('present', 'thanksAttended')),
        button(Texts.t('notAttended'), 'quiet', () => record('absent-without-notice', 'thanksNotAttended')),
        button(Texts.t('excused'), 'quiet', () => record('absent-with-notice', 'thanksKept')),
        button(Texts.t('cancelledByClub'), 'quiet', () => record('cancelled-by-club', 'thanksKept'))));
  }

  function footnote() {
    const until = link.expiresAt ? ' ' + Texts.t('validUntil', { at: day(link.expiresAt) }) : '';
    return el('div', {},
      link.broker ? whomToCall(link.broker) : null,
      el('p', { className: 'quiet', textContent: link.participant ? Texts.t('privacy') + until : '' }));
  }

  Task.open({
    address: ofGroup ? '/v1/provider-link/group' : '/v1/provider-link',
    title: 'pageTitle',
    query: () => (ofGroup && session ? '?on=' + session : ''),
    show,
    answered: () => {
      refusing = false;
      refusal = { reason: null, text: '' };
    },
    expired: problem => ({ key: problem.happened === 'participation-over' ? 'linkOver' : 'linkExpired' }),
  });
})();
