const ANSWERS = { none: 'open', accept: 'accepted', reject: 'rejected', neutral: 'neutral' };

const SHOW = {
  all: () => true, open: isOpen, mark: item => item.isMark, disputed: isDisputed, unfit: item => item.unfit !== null,
  accept: item => item.state.answer === 'accept', reject: item => item.state.answer === 'reject', neutral: item => item.state.answer === 'neutral',
};
const SORTS = {
  place: (a, b) => a.repo < b.repo ? -1 : a.repo > b.repo ? 1 : a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column || a.id - b.id,
  doubt: (a, b) => a.confidence - b.confidence || a.id - b.id,
  value: (a, b) => a.value - b.value || a.id - b.id,
};

function filter() {
  const words = byId('q').value.toLowerCase().split(/\s+/).filter(w => w !== '');
  const [show, label, cat, repo] = ['show', 'label', 'cat', 'repo'].map(id => byId(id).value);
  shown = items.filter(i => !isWithdrawn(i) && SHOW[show](i) && (label === '' || i.label === label) && (cat === '' || i.state.category === cat) && (repo === '' || i.repo === repo)
    && words.every(w => textOf(i).includes(w)));
  shown.sort(SORTS[byId('sort').value]);
}

function drawRow(n) {
  const item = shown[n];
  const answer = item.state.answer;
  const word = item.unfit !== null ? 'not to be decided' : isDisputed(item) ? ANSWERS[answer] + ', disputed' : ANSWERS[answer];
  return rowElement(n, answer, () => go(n),
    element('div', { class: 'what' },
      placeElement(placeOf(item)),
      element('span', { class: 'chip' }, item.state.category),
      element('span', { class: 'answer ' + answer }, word)),
    element('div', { class: 'text code' }, lead(item.before), element('mark', null, item.text), item.after));
}

// In a row what counts is the value: of a long beginning the end is enough.
const lead = text => text.length > 30 ? '…' + text.slice(-28) : text.trimStart();

function go(n) {
  if (select(n)) open(shown[current]);
}

// The next one that is open, behind the current one and then from the beginning.
function next() {
  const order = [...shown.keys()].map(n => (n + current + 1) % shown.length);
  const found = order.find(n => isOpen(shown[n]) && shown[n].label === 'sensitive') ?? order.find(n => isOpen(shown[n]));
  if (found === undefined) {
    say('Nothing is open here any more.');
    go(current);
  } else {
    go(found);
  }
}

function showProgress() {
  const all = items.filter(counts);
  const of = answer => all.filter(i => i.state.answer === answer).length;
  const marked = items.filter(i => i.isMark && !isWithdrawn(i)).length;
  const decided = all.filter(i => i.state.answer !== 'none').length;
  byId('progress').textContent = number(decided) + ' of ' + number(all.length) + ' decided · ' + number(of('accept')) + ' accepted · ' + number(of('reject')) + ' rejected · ' + number(of('neutral')) + ' neutral' + (marked > 0 ? ' · ' + number(marked) + ' marked' : '');
  byId('bar').max = Math.max(1, all.length);
  byId('bar').value = decided;
  byId('end').hidden = all.length === 0 || decided < all.length;
  byId('end').textContent = 'All is decided and saved. To rewrite accordingly, run refine again with --decisions ' + run.decisions;
}

// Selects anew; the finding that is open stays open where it is still among those shown.
function refresh() {
  const item = shown[current];
  filter();
  measure();
  byId('count').textContent = number(shown.length) + ' of ' + number(items.filter(i => !isWithdrawn(i)).length) + ' findings';
  byId('detail').hidden = shown.length === 0;
  byId('empty').hidden = shown.length !== 0;
  current = Math.max(0, item === undefined ? 0 : shown.indexOf(item));
  if (shown.length === 0) draw();
  else go(current);
}
