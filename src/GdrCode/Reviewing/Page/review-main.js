const KEYS = {
  j: () => go(current + 1), k: () => go(current - 1), ArrowDown: () => go(current + 1), ArrowUp: () => go(current - 1), PageDown: () => go(current + rowsOnPage()), PageUp: () => go(current - rowsOnPage()),
  Home: () => go(0), End: () => go(shown.length - 1), x: next,
  a: () => decide('accept'), r: () => decide('reject'), n: () => decide('neutral'),
  A: () => decide('accept', { everywhere: true }), R: () => decide('reject', { everywhere: true }), N: () => decide('neutral', { everywhere: true }),
  c: change, e: () => byId('surrogate').focus(), m: startMark, u: undo, '/': () => byId('q').focus(), '?': () => byId('keys').showModal(), t: toggleTheme,
};
// In the lines themselves these keys scroll.
const SCROLLING = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];

// One key after the other: a decision is saved before the next is taken.
let turn = Promise.resolve();

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId('keys').open) return;
  if (byId('categories').open) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choice = Math.min(choices.length - 1, Math.max(0, choice + step));
    if (step) drawChoices();
    else if (event.key === 'Enter') finish();
    else return;
    event.preventDefault();
    return;
  }
  const typing = event.target.matches('input, select, textarea');
  const scrolling = event.target === byId('context') && SCROLLING.includes(event.key);
  if (event.key === 'Escape') list.focus();
  else if (!typing && !scrolling && KEYS[event.key]) turn = turn.then(() => KEYS[event.key]()).catch(fault => say(fault.message));
  else return;
  event.preventDefault();
});

let typed = 0;
byId('filters').addEventListener('input', event => {
  clearTimeout(typed);
  typed = setTimeout(refresh, event.target.type === 'search' ? 120 : 0);
});
byId('filters').addEventListener('submit', event => event.preventDefault());
byId('q').addEventListener('keydown', event => {
  if (event.key === 'Enter') list.focus();
});
byId('rewrite').addEventListener('submit', event => {
  event.preventDefault();
  rewrite();
});
byId('category').addEventListener('input', narrow);
byId('categories').addEventListener('close', () => list.focus());
byId('another').addEventListener('click', offer);
byId('further').addEventListener('click', () => {
  further += 40;
  showContext();
});
for (const answer of ['accept', 'reject', 'neutral']) byId(answer).addEventListener('click', () => decide(answer));
byId('change').addEventListener('click', change);
// The selection must outlive the press of the button.
byId('mark').addEventListener('mousedown', event => event.preventDefault());
byId('mark').addEventListener('click', startMark);
byId('undo').addEventListener('click', undo);
byId('help').addEventListener('click', () => byId('keys').showModal());

load().then(() => {
  options('cat', [...new Set(items.map(i => i.state.category))].sort());
  options('repo', [...new Set(items.map(i => i.repo))].sort());
  showProgress();
  refresh();
  const first = shown.findIndex(isOpen);
  if (first > 0) go(first);
  list.focus();
}, fault => say(fault.message));
