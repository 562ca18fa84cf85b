const MOST_PRINTED = 1000;

function drawRow(n) {
  const row = lineOf(rows[shown[n]]);
  const chips = [...new Set(row.spans.map(s => s.category))].map(c => element('span', { class: 'chip' }, c));
  return rowElement(n, row.action, () => open(n),
    element('div', { class: 'what' }, placeElement(placeOf(rows[shown[n]])), ...chips, element('span', { class: 'side' }, row.action + ' ' + row.confidence.toFixed(2))),
    row.pieces
      ? element('div', { class: 'pair code' }, element('span', null, trimmed(row.pieces, true)), element('span', null, trimmed(row.pieces, false)))
      : element('div', { class: 'note' }, row.line === 0 ? 'the path of the file' : 'no text to show'));
}

// In a row what counts is the change: the indentation and the middle of a long beginning are left out.
function trimmed(pieces, gone) {
  const start = pieces[0].trimStart();
  return side([start.length > 60 ? '…' + start.slice(-58) : start, ...pieces.slice(1)], gone);
}

function refresh() {
  filter();
  current = state.line === '' ? -1 : shown.indexOf(Number(state.line));
  measure();
  byId('count').textContent = number(shown.length) + ' of ' + number(rows.length) + ' lines' + (state.value ? ', all of one value' : '');
  if (current < 0) list.scrollTop = 0;
  draw();
  if (current >= 0) {
    reveal(current);
    open(current);
  } else {
    byId('detail').hidden = true;
  }
}

function open(n) {
  select(n);
  const index = shown[current];
  const row = lineOf(rows[index]);
  state.line = String(index);
  writeAddress();
  const head = ['columns', 'category', 'label', 'confidence', 'rule', 'reason', 'judge', 'surrogate', 'value'];
  const detail = byId('detail');
  detail.replaceChildren(
    element('h3', null, placeOf(rows[index])),
    row.pieces ? element('div', { class: 'pair' },
      element('div', null, data.revealed ? 'original' : 'original, masked', element('pre', { class: 'code' }, side(row.pieces, true))),
      element('div', null, row.action === 'rewritten' ? 'refined' : row.action, element('pre', { class: 'code' }, side(row.pieces, false)))) : element('p', { class: 'note' }, 'no text to show'),
    element('table', null,
      element('thead', null, element('tr', null, ...head.map(h => element('th', { scope: 'col' }, h)))),
      element('tbody', null, ...row.spans.map(s => element('tr', null,
        ...[s.start + '–' + s.end, s.category, s.label, s.confidence.toFixed(2), s.rule, s.reason ?? '', s.judge, s.surrogate ?? ''].map(t => element('td', null, String(t))),
        element('td', null, element('button', { type: 'button', class: 'link', onclick: () => set({ value: s.fingerprint, line: '', label: 'all' }) }, 'all places of it')))))),
    element('div', { class: 'bars' },
      element('a', { href: addressOf({ line: String(index) }) }, 'link to this line'),
      element('button', { type: 'button', onclick: close }, 'Close')));
  detail.hidden = false;
}

function close() {
  byId('detail').hidden = true;
  state.line = '';
  writeAddress();
  list.focus();
}

function fillPrint() {
  const cells = row => [placeOf(row), [...new Set(row[8].map(s => data.categories[s[4]][0]))].join(', '), ACTIONS[row[4]], (row[5] / 1000).toFixed(2)];
  byId('print').replaceChildren(
    element('thead', null, element('tr', null, ...['line', 'category', 'action', 'confidence'].map(h => element('th', null, h)))),
    element('tbody', null, ...shown.slice(0, MOST_PRINTED).map(i => element('tr', null, ...cells(rows[i]).map(t => element('td', null, t)))),
      shown.length > MOST_PRINTED ? element('tr', null, element('td', { colspan: 4 }, '… and ' + number(shown.length - MOST_PRINTED) + ' more')) : null));
}
