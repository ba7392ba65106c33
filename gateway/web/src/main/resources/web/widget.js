// <caresport-offer>: what is on, on the site of a municipality. It keeps nothing in the browser and sends nothing about who looks
// but the search itself. Attributes: municipality, near, within, day, free, organisation, text, limit, lang (nl, en), search="off".
const BASE = new URL(import.meta.url).origin;

const TEXTS = {
  nl: {
    title: 'Beweegaanbod', search: 'Wat zoekt u?', go: 'Zoeken', more: 'Meer activiteiten', all: 'Alles bekijken', loading: 'Even geduld …',
    none: 'Niets gevonden.', failed: 'Het aanbod is er nu niet. Probeer het straks opnieuw.', again: 'Opnieuw proberen',
    found: n => n === 1 ? '1 activiteit' : `${n} activiteiten`, foundMore: n => `De eerste ${n} activiteiten`,
    next: 'Volgende keer', free: 'Gratis', session: 'per keer', month: 'per maand', ask: 'Prijs op aanvraag',
    places: n => n === 1 ? '1 plek vrij' : `${n} plekken vrij`, full: 'Vol', waiting: 'Vol, met wachtlijst', away: n => `${n} km`,
  },
  en: {
    title: 'Activities', search: 'What are you looking for?', go: 'Search', more: 'More activities', all: 'See all', loading: 'One moment …',
    none: 'Nothing found.', failed: 'The offer is not available now. Try again later.', again: 'Try again',
    found: n => n === 1 ? '1 activity' : `${n} activities`, foundMore: n => `The first ${n} activities`,
    next: 'Next time', free: 'Free', session: 'a session', month: 'a month', ask: 'Price on request',
    places: n => n === 1 ? '1 free place' : `${n} free places`, full: 'Full', waiting: 'Full, with a waiting list', away: n => `${n} km`,
  },
};

// Each look is a token of ours, or else the site's own of the NL Design System, or else a default.
const STYLE = `
:host { display: block; container-type: inline-size; color: var(--caresport-color, var(--utrecht-document-color, inherit)); font-family: var(--caresport-font, var(--utrecht-document-font-family, inherit)); line-height: 1.5;
  --_accent: var(--caresport-accent, var(--utrecht-link-color, light-dark(#0c5c4c, #8fd3bb))); --_on: var(--caresport-on-accent, var(--utrecht-button-primary-action-color, light-dark(#fff, #0d2a22)));
  --_card: var(--caresport-card, transparent); --_line: var(--caresport-line, var(--utrecht-form-control-border-color, #767676)); --_radius: var(--caresport-radius, var(--utrecht-button-border-radius, 8px));
  --_soft: var(--caresport-soft, inherit); --_gap: var(--caresport-gap, 1rem); --_focus: var(--caresport-focus, currentcolor); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
h2, h3, p { margin: 0; } h2 { font-size: var(--caresport-title-size, 1.4em); } h3 { font-size: 1.1em; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .8rem 0; }
label { flex: 1 1 12rem; font-weight: 600; }
input { display: block; width: 100%; font: inherit; font-weight: 400; color: inherit; background: var(--caresport-field, transparent); border: 1px solid var(--_line); border-radius: var(--_radius); padding: .5rem .7rem; min-height: 2.75rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.1rem; border: 2px solid var(--caresport-button, var(--utrecht-button-primary-action-background-color, var(--_accent))); border-radius: var(--_radius); background: var(--caresport-button, var(--utrecht-button-primary-action-background-color, var(--_accent))); color: var(--_on); cursor: pointer; }
ul { list-style: none; margin: .8rem 0; padding: 0; display: grid; gap: var(--_gap); }
@container (min-width: 40rem) { ul { grid-template-columns: 1fr 1fr; } }
li { border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card); padding: .9rem 1rem; overflow-wrap: anywhere; }
a { color: var(--_accent); text-underline-offset: .18em; }
.soft { color: var(--_soft); font-size: .95em; } .facts { font-weight: 600; }
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; }
.foot { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; }
[role=status]:empty { display: none; }
`;

let sheet;
function styles() {
  if (!sheet) { sheet = new CSSStyleSheet(); sheet.replaceSync(STYLE); }
  return sheet;
}

const el = (name, of = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(of)) key in made ? (made[key] = value) : made.setAttribute(key, value);
  made.append(...children.filter(child => child !== null));
  return made;
};

class CaresportOffer extends HTMLElement {
  static observedAttributes = ['municipality', 'near', 'within', 'day', 'free', 'organisation', 'text', 'limit', 'lang', 'search'];

  #root = this.attachShadow({ mode: 'open' });
  #asked = new AbortController();
  #next = null;
  #typed = null;
  #shown = 0;
  #started = false;
  #titlePart;
  #statusPart;
  #listPart;
  #morePart;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [styles()];
    this.#started = true;
    this.#draw();
  }

  disconnectedCallback() { this.#started = false; this.#asked.abort(); }

  attributeChangedCallback(name, before, now) { if (this.#started && before !== now) this.#draw(); }

  get #language() {
    const wanted = this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    return /^en/i.test(wanted) ? 'en' : 'nl';
  }
  get #texts() { return TEXTS[this.#language]; }
  get #locale() { return this.#language === 'en' ? 'en-GB' : 'nl-NL'; }

  #draw() {
    const t = this.#texts;
    this.#titlePart = el('h2', { id: 'title', tabIndex: -1, textContent: t.title });
    this.#statusPart = el('p', { role: 'status', className: 'soft' });
    this.#listPart = el('ul', { role: 'list' });
    this.#morePart = el('button', { type: 'button', textContent: t.more, hidden: true, onclick: () => this.#load(this.#next) });
    const field = el('input', { type: 'search', name: 'text', maxLength: 100, autocomplete: 'off', value: this.#typed ?? this.getAttribute('text') ?? '' });
    const form = el('form', { role: 'search', onsubmit: event => { event.preventDefault(); this.#typed = field.value.trim(); this.#load(); } },
      el('label', {}, t.search, field), el('button', { textContent: t.go }));
    form.hidden = this.getAttribute('search') === 'off';
    this.#root.replaceChildren(el('section', { lang: this.#language, 'aria-labelledby': 'title' }, this.#titlePart, form, this.#statusPart, this.#listPart,
      el('p', { className: 'foot' }, this.#morePart, el('a', { href: this.#all(), textContent: t.all }))));
    this.#load();
  }

  #wishes() {
    const wishes = new URLSearchParams();
    const put = (key, value, form) => { if (value && form.test(value)) wishes.set(key, value); };
    put('municipality', this.getAttribute('municipality'), /^GM\d{4}$/);
    put('near', this.getAttribute('near')?.slice(0, 4), /^[1-9]\d{3}$/);
    if (wishes.has('near')) put('withinKilometres', this.getAttribute('within'), /^\d{1,2}$/);
    put('day', this.getAttribute('day')?.toUpperCase(), /^(MO|TU|WE|TH|FR|SA|SU)$/);
    put('organisation', this.getAttribute('organisation'), /^[0-9a-f-]{36}$/);
    if (this.hasAttribute('free')) wishes.set('maxPricePerMonth', '0');
    put('text', (this.#typed ?? this.getAttribute('text'))?.slice(0, 100), /\S/);
    return wishes;
  }

  #all() {
    const municipality = this.getAttribute('municipality');
    return BASE + '/activities' + (/^GM\d{4}$/.test(municipality ?? '') ? '?municipality=' + municipality : '');
  }

  async #load(next = null) {
    this.#asked.abort();
    const asked = this.#asked = new AbortController();
    const t = this.#texts;
    if (!next) { this.#shown = 0; this.#listPart.replaceChildren(); }
    this.#statusPart.textContent = t.loading;
    this.#morePart.hidden = true;
    const wishes = this.#wishes();
    const limit = Number(this.getAttribute('limit'));
    wishes.set('limit', String(limit >= 1 && limit <= 50 ? Math.floor(limit) : 10));
    try {
      const answer = await fetch(BASE + (next ?? '/v1/activities?' + wishes), { signal: asked.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = await answer.json();
      const items = page.items.map(item => this.#item(item));
      this.#listPart.append(...items);
      this.#shown += items.length;
      this.#next = page.next?.startsWith('/v1/activities?') ? page.next : null;
      this.#morePart.hidden = !this.#next;
      this.#statusPart.textContent = this.#shown === 0 ? t.none : this.#next ? t.foundMore(this.#shown) : t.found(this.#shown);
      if (next) items[0]?.querySelector('a').focus();
      this.dispatchEvent(new CustomEvent('caresport-loaded', { detail: { shown: this.#shown } }));
    } catch (failed) {
      if (failed.name === 'AbortError') return;
      this.#statusPart.replaceChildren(t.failed, ' ', el('button', { type: 'button', textContent: t.again, onclick: () => this.#load(next) }));
    }
  }

  #item(activity) {
    const t = this.#texts;
    const next = activity.nextSessions?.[0];
    return el('li', {},
      el('h3', {}, el('a', { href: BASE + '/activities/' + encodeURIComponent(activity.activityId), textContent: activity.title, lang: 'nl' })),
      el('p', { className: 'soft', lang: 'nl', textContent: activity.organisation.name + ' · ' + activity.place.name + ', ' + activity.place.locality }),
      next ? el('p', { textContent: t.next + ': ' + this.#when(next) }) : null,
      el('p', { className: 'facts', textContent: [this.#price(activity.price), this.#places(activity),
        activity.distanceKilometres === undefined ? '' : t.away(activity.distanceKilometres.toLocaleString(this.#locale, { maximumFractionDigits: 1 }))].filter(Boolean).join(' · ') }));
  }

  #when(session) {
    const zone = { timeZone: 'Europe/Amsterdam' };
    const start = new Date(session.start), end = new Date(session.end);
    const time = at => at.toLocaleTimeString(this.#locale, { ...zone, hour: '2-digit', minute: '2-digit' });
    return start.toLocaleDateString(this.#locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long' }) + ', ' + time(start) + '–' + time(end);
  }

  #price(price) {
    const t = this.#texts;
    const amount = price.perSession ?? price.perMonth;
    if (amount === undefined) return t.ask;
    if (amount === 0) return t.free;
    const euros = amount.toLocaleString(this.#locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 });
    return euros + ' ' + (price.perSession === undefined ? t.month : t.session);
  }

  #places(activity) {
    const t = this.#texts;
    if (activity.placesLeft > 0) return t.places(activity.placesLeft);
    return activity.waitingList?.enabled ? t.waiting : t.full;
  }
}

if (!customElements.get('caresport-offer')) customElements.define('caresport-offer', CaresportOffer);
