/**
 * What tests ask of a page from inside it; each page gets it before anything of its own runs. Answers are lists of
 * faults in words, so that a test expects none.
 */
globalThis.look = (() => {
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const TEXTS = 'h1, h2, h3, h4, h5, p, li, dt, dd, td, th, legend, label, summary, caption';
  /** Pixels by which boxes may touch. */
  const TOUCH = 3;

  const said = (element) => {
    const named = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
    const text = (named || element.id || element.className).toString().trim().replace(/\s+/g, ' ').slice(0, 50);
    return `${element.localName} “${text}”`;
  };
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.tg-only-read, .ds-skip-link, [aria-hidden=true]') === null;

  /** Of a group of radio buttons the Tab key reaches the one that is chosen, else the first. */
  const isReached = (element) => {
    if (element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)].filter((each) => each.form === element.form);
    return (group.find(({ checked }) => checked) ?? group[0]) === element;
  };
  const reachable = () =>
    [...document.querySelectorAll(CONTROLS)].filter(
      (each) =>
        each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }) && isReached(each),
    );

  /** Whether a box stands before another for those who read line by line, or column by column. */
  const isBefore = (box, earlier) => box.bottom <= earlier.top + TOUCH && box.left < earlier.right - TOUCH;

  const clipped = (element) => {
    for (let each = element; each; each = each.parentElement)
      if (getComputedStyle(each).clipPath !== 'none') return true;
    return false;
  };

  /** Boxes of all lines of text that somebody sees, each with its element. */
  const lines = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element || element.closest('svg, option, script, title') || !isSeen(element)) continue;
      if (clipped(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) found.push({ element, box });
    }
    return found;
  };

  /** Text of which a box around it cuts something off. */
  const cutOff = (found) =>
    found.flatMap(({ element, box }) => {
      for (let around = element; around && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const outer = around.getBoundingClientRect();
        const across = ['hidden', 'clip'].includes(overflowX);
        const down = ['hidden', 'clip'].includes(overflowY);
        if (across && (box.right > outer.right + TOUCH || box.left < outer.left - TOUCH))
          return [`cut off: ${said(element)}`];
        if (down && (box.bottom > outer.bottom + TOUCH || box.top < outer.top - TOUCH))
          return [`cut off: ${said(element)}`];
        if (['auto', 'scroll'].includes(overflowX)) return [];
      }
      return [];
    });

  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOUCH;

  /** Lines that lie over each other, or over a control of which they are no part. */
  const overlapping = (found) => {
    const sorted = [...found].sort((one, other) => one.box.top - other.box.top);
    const faults = [];
    for (const [place, one] of sorted.entries()) {
      for (const other of sorted.slice(place + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (one.element !== other.element && meet(one.box, other.box))
          faults.push(`overlap: ${said(one.element)} and ${said(other.element)}`);
      }
    }
    const controls = [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')];
    for (const control of controls.filter(isSeen)) {
      const box = control.getBoundingClientRect();
      for (const line of found)
        if (!line.element.contains(control) && meet(box, line.box))
          faults.push(`overlap: ${said(control)} and ${said(line.element)}`);
    }
    return faults;
  };

  /** How far the page is wider than its window. */
  const sideways = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : [];
  };

  /** Headings without a gap, landmarks once and named, tables that say what they hold. */
  const outline = () => {
    const faults = [];
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((each) => Number(each.localName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`headings of the first level: ${levels}`);
    levels.forEach((level, place) => {
      if (level > (levels[place - 1] ?? 0) + 1)
        faults.push(`a level of headings is left out: ${levels.slice(0, place + 1)}`);
    });
    for (const name of ['main', 'body > header', 'body > footer'])
      if (document.querySelectorAll(name).length !== 1) faults.push(`not one ${name}`);
    const navs = [...document.querySelectorAll('nav')].map((each) => each.getAttribute('aria-label'));
    if (new Set(navs).size !== navs.length || navs.includes(null))
      faults.push(`places without a name of their own: ${navs}`);
    for (const table of document.querySelectorAll('table')) {
      const named =
        table.caption?.textContent || table.getAttribute('aria-label') || table.getAttribute('aria-labelledby');
      if (!named && !table.closest('.tg-letter')) faults.push(`a table without caption: ${said(table)}`);
      if (!table.querySelector('th')) faults.push(`a table without headings: ${said(table)}`);
    }
    return faults;
  };

  /** What is read one after the other and stands the other way round on the screen. */
  const order = () => {
    const faults = [];
    for (const all of [
      reachable().filter(isSeen),
      [...document.querySelectorAll(`main :is(${TEXTS})`)].filter(isSeen),
    ]) {
      all.forEach((element, place) => {
        const [before, box] = [all[place - 1], element.getBoundingClientRect()];
        if (!before || before.contains(element)) return;
        if (isBefore(box, before.getBoundingClientRect()))
          faults.push(`above what is read before: ${said(element)}, ${said(before)}`);
      });
    }
    return faults;
  };

  /** What is wrong with where the focus is: it must be seen, and be what a pointer would hit there. */
  const focus = () => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    // A button to tick is framed with its label; the way past the menu is there only while it has the focus.
    const isRinged = [element, element.closest('.ds-field')].some((each) => {
      const ring = each && getComputedStyle(each);
      return ring && ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 1;
    });
    const isKnown = isRinged || element.matches('.ds-skip-link');
    const faults = isKnown ? [] : [`no focus to be seen: ${said(element)}`];
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return inside ? faults : [...faults, `focus out of sight: ${said(element)}`];
  };

  const sheet = new CSSStyleSheet();
  const put = (rules) => {
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    return [];
  };

  return {
    /** Text at 200 %: WCAG 1.4.4. */
    enlarge: () => put(':root { font-size: 200% !important }'),
    /** As far apart as WCAG 1.4.12 has it. */
    space: () =>
      put(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
          'p { margin-block-end: 2em !important }',
      ),
    /** As the page comes. */
    plain: () => put(''),
    /** From now on keeps what is announced, over the next page too. */
    listen: () => {
      sessionStorage.removeItem('heard');
      const keep = ([{ target }]) => sessionStorage.setItem('heard', target.textContent);
      for (const status of document.querySelectorAll('[role=status]'))
        new MutationObserver(keep).observe(status, { childList: true });
      return [];
    },
    /** What was announced last. */
    heard: () => [sessionStorage.getItem('heard') ?? ''],
    /** What is on paper and is of no use there. */
    printed: () =>
      [...document.querySelectorAll('nav, button, form, .ds-button, .ds-skip-link')]
        .filter((each) => each.checkVisibility())
        .map((each) => `printed: ${said(each)}`),
    /** What is wrong with how the page looks as it stands. */
    faults: () => {
      const found = lines();
      return [...new Set([...sideways(), ...cutOff(found), ...overlapping(found)])];
    },
    structure: () => [...outline(), ...order()],
    /** Names of what the Tab key should reach, in the order in which it is read. */
    stops: () => reachable().map(said),
    /** The name of what has the focus; null for nothing in the page. */
    stop: () => (document.activeElement === document.body ? null : said(document.activeElement)),
    focus,
    /** Back to where the Tab key begins. */
    leave: () => {
      document.activeElement.blur();
      getSelection().removeAllRanges();
      scrollTo(0, 0);
    },
  };
})();

addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`),
);
