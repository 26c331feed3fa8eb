/**
 * What pages do better with a script than without: the focus goes to what is wrong, whoever leaves a form with something
 * typed is asked first or finds it saved, the end of the session is announced, and a case that has changed says so.
 * Every page works without it.
 */

const byId = (id) => document.getElementById(id);
const show = (id, shown) => {
  const element = byId(id);
  if (element) element.hidden = !shown;
};

byId('wrong')?.focus();

const SAVE_MS = 3_000;
/** After this long what was sent may be sent again: the answer is lost, or the person has stopped the browser. */
const AGAIN_MS = 30_000;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
/** Browsers send no more than 64 KiB after a page is left. */
const MOST_AFTER = 60_000;

/** What the service makes of the draft, drawn anew from the page as it is now that more of it is saved. */
async function followDraft() {
  const shown = [...document.querySelectorAll('[data-follows-draft]')];
  if (shown.length === 0) return;
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of shown) {
    const drawn = page.getElementById(part.id);
    if (drawn && drawn.textContent !== part.textContent) part.replaceChildren(...drawn.childNodes);
  }
}

/**
 * Saves what is typed into a form some seconds after the last key, and before the page is left; what is typed stays
 * whatever comes of it. Answers how to save at once, which says whether it can be relied upon.
 */
function saveByItself(form, status) {
  let [timer, dirty, late, trouble, sending] = [0, false, false, false, null];
  const words = status.dataset;
  const findAgainAt = (kept) => {
    const address = new URL(location.href);
    address.searchParams.delete('kept');
    if (kept) address.searchParams.set('kept', kept);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };
  const send = async (body) => {
    const answer = await fetch(form.action, { method: 'POST', body, keepalive: `${body}`.length < MOST_AFTER });
    if (answer.ok) {
      const { version, endsAt } = await answer.json();
      form.elements._version.value = version;
      if (endsAt) watchUntil(endsAt);
      findAgainAt(null);
      followDraft().catch(() => undefined);
      const time = new Date().toLocaleTimeString(document.documentElement.lang, CLOCK);
      return words.saved.replace('{time}', time);
    }
    [dirty, trouble] = [true, true];
    late = [403, 404, 409, 412].includes(answer.status);
    if (late) return words.late;
    if (answer.status === 401) return words.ended;
    if (answer.status !== 413 && answer.status !== 422) return words.failed;
    findAgainAt((await answer.json()).kept);
    return words.kept;
  };
  const save = () => {
    clearTimeout(timer);
    if (late || !dirty) return !late;
    if (sending) {
      timer = setTimeout(save, SAVE_MS);
      return false;
    }
    const body = new URLSearchParams(new FormData(form));
    body.set('_by_itself', 'yes');
    const relied = !trouble && `${body}`.length < MOST_AFTER;
    [dirty, trouble] = [false, false];
    sending = send(body)
      .catch(() => {
        [dirty, trouble] = [true, true];
        return words.failed;
      })
      .then((said) => {
        sending = null;
        if (status.textContent !== said) status.textContent = said;
      });
    return relied;
  };
  form.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_MS);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!sending) {
      dirty = false;
      return;
    }
    // Of two savings at once the second would be late.
    event.preventDefault();
    void sending.then(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener('visibilitychange', () => document.hidden && save());
  return save;
}

/** So long nobody notices that he waits. */
const SOON_MS = 700;

/** Says that a form is on its way when that takes long, and does not send it a second time meanwhile. */
function sayWhatIsSent(form) {
  const status = form.querySelector('[data-sending]');
  let timer = null;
  const rest = () => {
    clearTimeout(timer);
    timer = null;
    status.textContent = '';
  };
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (timer !== null) {
      event.preventDefault();
      return;
    }
    timer = setTimeout(() => {
      status.textContent = status.dataset.sending;
    }, SOON_MS);
    setTimeout(rest, AGAIN_MS);
  });
  addEventListener('pageshow', rest);
}

for (const form of document.querySelectorAll('form[data-keeps-draft]')) {
  const status = form.querySelector('[data-saved]');
  const save = status && saveByItself(form, status);
  let touched = false;
  sayWhatIsSent(form);
  form.addEventListener('input', () => {
    touched = true;
  });
  form.addEventListener('submit', () => {
    touched = false;
  });
  addEventListener('beforeunload', (event) => {
    if (touched && !save?.()) event.preventDefault();
  });
}

const WARN_MS = 5 * 60_000;

/**
 * Announces the end of the session, and says when it has come; what is sent after that is kept by the service. Answers
 * how to say that it ends at another time.
 */
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
  return watch;
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
const watchUntil = watchSession();
follow();
