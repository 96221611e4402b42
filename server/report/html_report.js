'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const tools = document.querySelector('.tools');
  const search = document.getElementById('search');
  const status = document.getElementById('shown');
  const boxes = all('.tools input[type=checkbox]');
  tools.hidden = false;

  const apply = () => {
    const words = search.value.trim().toLowerCase();
    const wanted = new Set(boxes.filter(box => box.checked).map(box => box.value));
    let drafts = 0, findings = 0;
    for (const draft of all('.draft')) {
      let shown = 0;
      const whole = draft.dataset.path.toLowerCase().includes(words) || draft.querySelector('pre').textContent.toLowerCase().includes(words);
      for (const item of all('.findings li', draft)) {
        item.hidden = !wanted.has(item.dataset.severity) || !(whole || item.textContent.toLowerCase().includes(words));
        if (!item.hidden) ++shown;
      }
      const has = all('.findings li', draft).length > 0;
      draft.hidden = shown === 0 && (has || !whole);
      findings += shown;
      if (!draft.hidden) ++drafts;
    }
    for (const mark of all('mark')) mark.className = wanted.has(mark.dataset.severity) ? mark.dataset.severity : 'off';
    status.textContent = `${drafts} of ${all('.draft').length} drafts, ${findings} findings shown`;
  };
  search.addEventListener('input', apply);
  boxes.forEach(box => box.addEventListener('change', apply));
  apply();

  const tip = document.getElementById('tip');
  const hide = () => { tip.style.display = 'none'; };
  const show = link => {
    const item = document.getElementById(link.hash.slice(1));
    if (!item) return;
    tip.replaceChildren(...[...item.children].map(child => child.cloneNode(true)));
    tip.style.display = 'block';
    const place = link.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 12);
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${place.bottom + scrollY + 6}px`;
  };
  for (const link of all('mark a')) {
    link.addEventListener('mouseenter', () => show(link));
    link.addEventListener('focus', () => show(link));
    link.addEventListener('mouseleave', hide);
    link.addEventListener('blur', hide);
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide();
    if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  });
})();
