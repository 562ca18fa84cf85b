const CSV_COLUMNS = ['repository', 'path', 'line', 'start', 'end', 'label', 'category', 'confidence', 'action', 'rule', 'reason', 'judge', 'fingerprint', 'surrogate'];
const FIELDS = ['q', 'label', 'cat', 'action', 'repo', 'path', 'min', 'max', 'sort'];

// A spreadsheet takes a cell that begins like this for a formula.
const cell = value => {
  const text = /^[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};

function csv() {
  const lines = [CSV_COLUMNS.join(',')];
  for (const i of shown) {
    const row = lineOf(rows[i]);
    for (const s of row.spans) {
      lines.push([row.repo, row.path, row.line, s.start, s.end, s.label, s.category, s.confidence, row.action, s.rule, s.reason ?? '', s.judge, s.fingerprint, s.surrogate ?? ''].map(v => cell(String(v))).join(','));
    }
  }
  return lines.join('\r\n') + '\r\n';
}

function save() {
  const link = element('a', { href: URL.createObjectURL(new Blob([csv()], { type: 'text/csv' })), download: 'labels.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function show() {
  for (const id of FIELDS) byId(id).value = state[id];
  drawBars();
  refresh();
}

function set(changes) {
  Object.assign(state, changes, { line: changes.line ?? '' });
  writeAddress();
  show();
}

// Who follows a link to a line wants to see it, not the head of the page.
function arrive() {
  readAddress();
  show();
  if (current >= 0) byId('h-lines').scrollIntoView();
}

function reset() {
  set({ ...DEFAULTS });
}

const LIST_KEYS = {
  ArrowDown: () => select(current + 1), ArrowUp: () => select(current - 1), j: () => select(current + 1), k: () => select(current - 1),
  PageDown: () => select(current + rowsOnPage()), PageUp: () => select(current - rowsOnPage()),
  Home: () => select(0), End: () => select(shown.length - 1), Enter: () => { if (shown.length > 0) open(Math.max(0, current)); },
};
const PAGE_KEYS = {
  '/': () => byId('q').focus(), '?': () => byId('keys').showModal(), r: reset, e: save, t: toggleTheme,
  j: () => { list.focus(); select(current + 1); }, k: () => { list.focus(); select(current - 1); },
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId('keys').open) return;
  const typing = event.target.matches('input, select, textarea');
  if (event.key === 'Escape' && !byId('detail').hidden) close();
  else if (event.target === list && LIST_KEYS[event.key]) LIST_KEYS[event.key]();
  else if (!typing && PAGE_KEYS[event.key]) PAGE_KEYS[event.key]();
  else return;
  event.preventDefault();
});

let typed = 0;
byId('filters').addEventListener('input', event => {
  clearTimeout(typed);
  typed = setTimeout(() => {
    state[event.target.id] = event.target.value;
    if (event.target.id === 'cat') state.group = '';
    state.line = '';
    writeAddress();
    drawBars();
    refresh();
  }, event.target.type === 'search' || event.target.type === 'text' ? 120 : 0);
});
byId('filters').addEventListener('submit', event => event.preventDefault());
byId('reset').addEventListener('click', reset);
byId('csv').addEventListener('click', save);
byId('help').addEventListener('click', () => byId('keys').showModal());
addEventListener('beforeprint', fillPrint);
addEventListener('hashchange', arrive);

options('cat', data.categories.map(c => c[0]).sort());
options('action', ACTIONS.filter(a => rows.some(r => ACTIONS[r[4]] === a)));
options('repo', data.repositories.map(r => r[0]));
drawHead();
drawRepositories();
drawTree();
drawMissing();
arrive();
