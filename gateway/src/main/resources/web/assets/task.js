'use strict';
// What the pages behind links in e-mails have in common: asking the service, telling what went wrong, and showing it. The
// token stands in the fragment, so it is in no server's log; it travels in the header Link-Token only.
const Task = (() => {
  const token = location.hash.slice(1);
  const view = document.getElementById('view');
  const notice = document.getElementById('notice');
  const loading = document.getElementById('loading');
  const title = document.getElementById('title');
  const TIME_ZONE = 'Europe/Amsterdam';

  let page = null;        // what open() was given
  let link = null;        // what the service told us last
  let message = null;     // { key, more, bad, detail, broker, reference, retry } shown above it
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
    const answer = await fetch(page.address + path, {
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
    const again = message !== null;
    message = null;
    link = null;
    render();
    try {
      link = await call(page.query());
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
      page.answered();
      message = { key: thanks };
    } catch (error) {
      message = explain(error, () => send(path, body, thanks));
      if (error.status === 409 || error.status === 422) {
        link = await call('').catch(() => link);
      }
      if (['link-expired', 'link-unknown'].includes(typeOf(error))) {
        link = null; // nothing can be answered any more
      }
    }
    busy = false;
    render();
    notice.focus();
  }

  function typeOf(error) {
    return (error.problem?.type ?? '').split('/').pop();
  }

  function explain(error, retry) {
    const type = typeOf(error);
    const { broker, requestId: reference, detail } = error.problem ?? {};
    if (error.status === undefined) return { key: 'offline', bad: true, retry };
    if (error.status === 410 || type === 'link-expired') return { bad: true, broker, ...page.expired(error.problem ?? {}) };
    if (error.status === 404) return { key: page.unknown, bad: true, broker };
    if (error.status === 409) return { key: 'notNow', bad: true, broker };
    if (error.status === 429) return { key: 'tooOften', bad: true, broker, retry };
    if (type === 'too-busy') return { key: 'tooBusy', bad: true, retry };
    return { key: 'failed', bad: true, detail, broker, reference, retry };
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

  /** The button that sends a form. */
  function submit(text, kind) {
    return el('button', { type: 'submit', className: 'button ' + kind, textContent: text, disabled: busy });
  }

  /** One reason out of several: pairs of a code and its words. */
  function reasons(legend, choices, chosen) {
    return el('fieldset', {}, el('legend', { textContent: legend }), ...choices.map(([code, text]) => el('label', { className: 'radio' },
      el('input', { type: 'radio', name: 'reason', value: code, checked: chosen === code }), text)));
  }

  /** One line of a list of facts: its name, and what is known. */
  function fact(name, ...content) {
    return el('div', {}, el('dt', { textContent: name }), el('dd', {}, ...content));
  }

  function phone(number) {
    return el('a', { href: 'tel:' + number.replace(/[^+\d]/g, ''), textContent: number });
  }

  function whomToCall(broker) {
    return el('p', {}, Texts.t('callBroker', { name: broker.name }), broker.phone ? ' ' : '', broker.phone ? phone(broker.phone) : '');
  }

  function render() {
    loading.textContent = Texts.t('loading');
    loading.hidden = link !== null || message !== null;
    showMessage();
    view.hidden = link === null;
    title.hidden = link !== null;
    title.textContent = Texts.t(page.title);
    view.replaceChildren();
    if (link) {
      view.append(...page.show(link));
    }
  }

  function showMessage() {
    notice.hidden = message === null;
    notice.replaceChildren();
    if (message) {
      notice.className = message.bad ? 'notice bad' : 'notice';
      notice.append(Texts.t(message.key));
      if (message.more) notice.append(el('small', { textContent: Texts.t(message.more) }));
      if (message.detail) notice.append(el('small', { textContent: message.detail }));
      if (message.broker) notice.append(whomToCall(message.broker));
      if (message.reference) notice.append(el('small', { textContent: `${Texts.t('reference')}: ${message.reference}` }));
      if (message.retry) notice.append(el('div', { className: 'choices' }, button(Texts.t('again'), 'quiet', message.retry)));
    }
  }

  // ---- dates, always as the clock in the sports hall says

  function format(date, options) {
    return new Intl.DateTimeFormat(Texts.locale(), { timeZone: TIME_ZONE, ...options }).format(date);
  }

  /** From when until when; where there is no end, from when. */
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

  /**
   * Begins. A page says under which address it asks, the key of its title, what it shows of an answer (an array of elements,
   * with an h1 that can take the focus), and what it calls a link that has ended or is not known. One that gives what it
   * begins with asks nothing before somebody presses a button.
   */
  function open(what) {
    page = {
      query: () => '',
      answered: () => {},
      expired: () => ({ key: 'linkExpired' }),
      unknown: 'linkUnknown',
      ...what,
    };
    Texts.onChange(render);
    window.addEventListener('hashchange', () => location.reload());
    if (token && page.begin) link = page.begin;
    if (!token) message = { key: 'noLink', bad: true };
    Texts.show();
    if (!token) {
      notice.focus();
    } else if (!page.begin) {
      load();
    }
  }

  return { open, load, send, render, view, el, button, submit, reasons, fact, phone, whomToCall, when, day, localDate };
})();
