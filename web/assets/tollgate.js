/**
 * What pages do better with a script than without: the focus goes to what is wrong, whoever leaves a form with something
 * typed is asked first, the end of the session is announced, and a case that has changed says so. Every page works
 * without it.
 */

const byId = (id) => document.getElementById(id);
const show = (id, shown) => {
  const element = byId(id);
  if (element) element.hidden = !shown;
};

byId('wrong')?.focus();

for (const form of document.querySelectorAll('form[data-keeps-draft]')) {
  let touched = false;
  form.addEventListener('input', () => {
    touched = true;
  });
  form.addEventListener('submit', () => {
    touched = false;
  });
  addEventListener('beforeunload', (event) => {
    if (touched) event.preventDefault();
  });
}

const WARN_MS = 5 * 60_000;

/** Announces the end of the session, and says when it has come; what is sent after that is kept by the service. */
function watchSession() {
  let timers = [];
  const watch = (endsAt) => {
    timers.forEach(clearTimeout);
    show('session-ends', false);
    show('session-ended', false);
    const left = Date.parse(endsAt) - Date.now();
    timers = [
      setTimeout(() => show('session-ends', true), Math.max(0, left - WARN_MS)),
      setTimeout(() => {
        show('session-ends', false);
        show('session-ended', true);
      }, left),
    ];
  };
  const form = byId('session-ends')?.querySelector('form');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const headers = { accept: 'application/json' };
    const answer = await fetch(form.action, { method: 'POST', headers, body: new URLSearchParams(new FormData(form)) });
    if (answer.ok) watch((await answer.json()).endsAt);
    else show('session-ended', true);
  });
  const { sessionEnds } = document.documentElement.dataset;
  if (sessionEnds) watch(sessionEnds);
}

/** Follows the case that the page shows; the page itself stays as it is, so that nothing typed is lost. */
function follow() {
  const live = byId('live');
  if (!live) return;
  const { case: shown, version, progress } = live.dataset;
  const asked = new URLSearchParams({ ...(shown && { case: shown }), ...(progress && { progress }) });
  const source = new EventSource(`/live?${asked}`);
  source.addEventListener('case', ({ data }) => show('case-changed', Number(data) > Number(version)));
  source.addEventListener('unread', ({ data }) => {
    const badge = byId('unread');
    if (!badge) return;
    badge.dataset.count = data;
    badge.hidden = data === '0';
  });
  source.addEventListener('progress', ({ data }) => {
    const numbers = JSON.parse(data);
    const written = new Intl.NumberFormat(document.documentElement.lang);
    for (const place of document.querySelectorAll('[data-live]')) {
      const number = numbers[place.dataset.live];
      if (number !== undefined) place.textContent = written.format(number);
    }
    const bar = byId('progress');
    if (bar && numbers.total > 0) {
      bar.max = numbers.total;
      bar.value = numbers.done;
    }
    show('progress-ended', numbers.ended === 1);
  });
  addEventListener('pagehide', () => source.close());
}

/** Shows beside each slider at what it stands. */
function readSliders() {
  const { lang } = document.documentElement;
  for (const slider of document.querySelectorAll('input[type=range]')) {
    const output = document.querySelector(`output[for="${slider.id}"]`);
    if (!output) continue;
    const { unit = '', amount, currency } = output.dataset;
    const say = () => {
      const number = `${new Intl.NumberFormat(lang).format(slider.valueAsNumber)}${unit && ` ${unit}`}`;
      if (amount === undefined) return number;
      const style = { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 };
      return `${number} = ${new Intl.NumberFormat(lang, style).format((amount * slider.valueAsNumber) / 100)}`;
    };
    const update = () => {
      output.value = say();
      slider.setAttribute('aria-valuetext', output.value);
    };
    output.hidden = false;
    slider.addEventListener('input', update);
    update();
  }
}

readSliders();
watchSession();
follow();
