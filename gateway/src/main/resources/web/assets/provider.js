'use strict';
// The page behind a provider's e-mailed link. The token stands in the fragment, so it is in no server's log; it
// travels in the header Link-Token only.
(() => {
  const token = location.hash.slice(1);
  const ofGroup = location.search === '?group';
  const view = document.getElementById('view');
  const notice = document.getElementById('notice');
  const loading = document.getElementById('loading');
  const title = document.getElementById('title');
  const TIME_ZONE = 'Europe/Amsterdam';

  let link = null;        // what the service told us last
  let message = null;     // { key, bad, reference, retry } shown above it
  let session = null;     // the day of which a group is shown
  let refusing = false;
  let refusal = { reason: null, text: '' }; // what was filled in, kept when the language changes
  let busy = false;
  let keys = {};          // one Idempotency-Key per intention: a repeated click is not a second answer

  // ---- talking to the service

  async function call(path, body) {
    const headers = { 'Link-Token': token, 'Accept': 'application/json', 'Accept-Language': Texts.language() };
    if (body) {
      const intention = path + JSON.stringify(body);
      keys[intention] ??= newKey();
      headers['Idempotency-Key'] = keys[intention];
      headers['Content-Type'] = 'application/json';
    }
    const answer = await fetch((ofGroup ? '/v1/provider-link/group' : '/v1/provider-link') + path, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body ? JSON.stringify(body) : undefined,
      cache: 'no-store',
      credentials: 'omit',
    });
    const content = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw Object.assign(new Error(content.title), { status: answer.status, problem: content });
    }
    return content;
  }

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  }

  async function load() {
    if (!token) {
      return say({ key: 'noLink', bad: true });
    }
    const again = message !== null;
    message = null;
    link = null;
    render();
    try {
      link = await call(ofGroup && session ? '?on=' + session : '');
      render();
      if (again) view.querySelector('h1').focus(); // the button that was pressed is gone
    } catch (error) {
      say(explain(error, load));
    }
  }

  async function send(path, body, thanks) {
    if (busy) {
      return;
    }
    busy = true;
    message = null;
    render();
    try {
      link = await call(path, body);
      keys = {};
      refusing = false;
      refusal = { reason: null, text: '' };
      message = { key: thanks };
    } catch (error) {
      message = explain(error, () => send(path, body, thanks));
      if (error.status === 409 || error.status === 422) {
        link = await call('').catch(() => link);
      }
    }
    busy = false;
    render();
    notice.focus();
  }

  function explain(error, retry) {
    const type = (error.problem?.type ?? '').split('/').pop();
    const reference = error.problem?.requestId;
    if (error.status === undefined) return { key: 'offline', bad: true, retry };
    if (error.status === 410 || type === 'link-expired') {
      return { key: error.problem?.happened === 'participation-over' ? 'linkOver' : 'linkExpired', bad: true, broker: error.problem?.broker };
    }
    if (error.status === 404) return { key: 'linkUnknown', bad: true };
    if (error.status === 409) return { key: 'notNow', bad: true };
    if (type === 'too-busy') return { key: 'tooBusy', bad: true, retry };
    return { key: 'failed', bad: true, detail: error.problem?.detail, reference, retry };
  }

  function say(what) {
    message = what;
    render();
    notice.focus();
  }

  // ---- showing

  function el(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }

  function button(text, kind, action) {
    return el('button', { type: 'button', className: 'button ' + kind, textContent: text, disabled: busy, onclick: action });
  }

  function render() {
    loading.textContent = Texts.t('loading');
    loading.hidden = link !== null || message !== null;
    showMessage();
    view.hidden = link === null;
    title.hidden = link !== null;
    title.textContent = Texts.t('pageTitle');
    view.replaceChildren();
    if (link && ofGroup) {
      document.title = Texts.t('groupTitle') + ' · CareSport Connect';
      view.append(...group());
    } else if (link) {
      document.title = link.activity.title + ' · CareSport Connect';
      view.append(...heading(), ...details(), ...answers(), footnote());
    }
  }

  function showMessage() {
    notice.hidden = message === null;
    notice.replaceChildren();
    if (message) {
      notice.className = message.bad ? 'notice bad' : 'notice';
      notice.append(Texts.t(message.key));
      if (message.detail) notice.append(el('small', { textContent: message.detail }));
      if (message.broker) notice.append(whomToCall(message.broker));
      if (message.reference) notice.append(el('small', { textContent: `${Texts.t('reference')}: ${message.reference}` }));
      if (message.retry) notice.append(el('div', { className: 'choices' }, button(Texts.t('again'), 'quiet', message.retry)));
    }
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
    const fact = (name, ...content) => facts.append(el('div', {}, el('dt', { textContent: name }), el('dd', {}, ...content)));
    const person = link.participant;
    if (person.name) fact(Texts.t('participant'), person.name);
    if (gone()) return [el('section', { className: 'panel' }, facts)];
    if (person.phone) fact(Texts.t('phone'), phone(person.phone));
    if (person.email) fact(Texts.t('email'), el('a', { href: 'mailto:' + person.email, textContent: person.email }));
    fact(Texts.t('firstSession'), link.firstSession ? when(link.firstSession) : Texts.t('firstSessionNone'));
    const advice = link.functionalAdvice ?? [];
    fact(Texts.t('advice'), advice.length ? el('ul', {}, ...advice.map(item => el('li', { textContent: item }))) : Texts.t('noAdvice'));
    fact(Texts.t('clearance'), clearance());
    const emergency = link.emergencyContact;
    if (emergency) fact(Texts.t('emergency'), emergency.name ?? '', emergency.phone ? ' ' : '', emergency.phone ? phone(emergency.phone) : '');
    return [el('section', { className: 'panel' }, facts)];
  }

  function whomToCall(broker) {
    return el('p', {}, Texts.t('callBroker', { name: broker.name }), broker.phone ? ' ' : '', broker.phone ? phone(broker.phone) : '');
  }

  function phone(number) {
    return el('a', { href: 'tel:' + number.replace(/[^+\d]/g, ''), textContent: number });
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
    const reasons = el('fieldset', {}, el('legend', { textContent: Texts.t('refuseTitle') }));
    Texts.reasons().forEach(([code, text]) => reasons.append(
      el('label', { className: 'radio' }, el('input', { type: 'radio', name: 'reason', value: code, checked: refusal.reason === code }), text)));
    const text = el('textarea', { name: 'text', maxLength: 500, value: refusal.text });
    const wrong = el('p', { className: 'wrong', id: 'refusal-wrong', role: 'alert' });
    const form = el('form', { className: 'panel', noValidate: true },
      el('p', { className: 'quiet', textContent: Texts.t('refuseWhy') }),
      reasons,
      el('label', { className: 'field' }, Texts.t('refuseText'), el('br'), el('small', { textContent: Texts.t('refuseHint') }), text),
      wrong,
      el('div', { className: 'choices' },
        el('button', { type: 'submit', className: 'button danger', textContent: Texts.t('refuseSend'), disabled: busy }),
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

  // ---- dates, always as the clock in the sports hall says

  function format(date, options) {
    return new Intl.DateTimeFormat(Texts.locale(), { timeZone: TIME_ZONE, ...options }).format(date);
  }

  function when(session) {
    const start = format(new Date(session.start), { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
    return session.end ? start + ' – ' + format(new Date(session.end), { hour: '2-digit', minute: '2-digit' }) : start;
  }

  function day(text) {
    return format(new Date(text), { day: 'numeric', month: 'long', year: 'numeric' });
  }

  function localDate(date) {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(date);
  }

  Texts.onChange(render);
  window.addEventListener('hashchange', () => location.reload());
  Texts.show();
  load();
})();
