let opened = null;
let further = 0;

function open(item) {
  const isNew = opened !== item;
  opened = item;
  further = isNew ? 0 : further;
  byId('place').textContent = placeOf(item);
  byId('facts').replaceChildren(
    element('span', { class: 'chip', title: meaningOf(item.state.category) }, item.state.category),
    element('span', null, item.isMark ? 'marked by hand' : 'found as ' + item.found + ', ' + item.label + ', confidence ' + item.confidence.toFixed(2)),
    element('span', null, 'rule ' + item.rule), ...(item.reason && item.reason !== item.rule ? [element('span', null, item.reason)] : []));
  byId('unfit').hidden = item.unfit === null;
  byId('unfit').textContent = item.unfit ?? '';
  byId('decide').hidden = item.unfit !== null;
  for (const answer of ['accept', 'reject', 'neutral']) byId(answer).setAttribute('aria-pressed', item.state.answer === answer);
  byId('effect').textContent = effectOf(item);
  byId('surrogate').value = item.state.surrogate ?? '';
  byId('surrogate').placeholder = madeByKey(item) ?? 'made by the key';
  offered = 0;
  byId('others').textContent = item.state.others.length > 0 ? 'Others: ' + item.state.others.join(', ') : '';
  if (isNew) showContext();
  else drawSpans();
}

const meaningOf = category => run.categories.find(c => c.id === category)?.description ?? '';

// What the key makes of the value is known for the category that it was found as.
const madeByKey = item => item.state.category === item.found ? item.surrogate : null;

// What refine will do with the value, in words.
function effectOf(item) {
  const surrogate = item.state.surrogate ?? madeByKey(item);
  const rewritten = surrogate === null ? 'rewritten by a surrogate that the key makes' : 'rewritten as ' + surrogate;
  if (isDisputed(item)) return 'Reviewers differ: it will be ' + rewritten + ', and labelled neutral.';
  return {
    accept: 'It will be ' + rewritten + '.',
    reject: 'It will be kept, as clean.',
    neutral: 'It will be kept, as neutral.',
    none: item.label === 'sensitive' ? 'Undecided: it is rewritten unless it is rejected.' : 'Undecided: it is kept unless it is accepted.',
  }[item.state.answer];
}

let context = null;
async function showContext() {
  const item = opened;
  if (context?.id !== item.id) byId('context').replaceChildren();
  try {
    const got = await ask('context?id=' + item.id + '&further=' + further);
    if (opened !== item) return;
    context = { id: item.id, ...got };
    drawSpans();
    byId('context').querySelector('.here')?.scrollIntoView({ block: 'center' });
  } catch (fault) {
    say(fault.message);
  }
}

// The text of a line is put together of pieces, each of which is text and nothing else.
function drawSpans() {
  if (context === null || context.id !== opened.id) return;
  byId('further').hidden = context.lines.length === 0;
  byId('context').replaceChildren(...context.lines.map(line => {
    const spans = context.spans.filter(s => s.place.line === line.line).sort((a, b) => a.place.start - b.place.start);
    const signs = [...line.text];
    const code = element('code', null);
    let at = 0;
    for (const span of spans) {
      const item = items[span.item];
      const [start, end] = [span.place.start - line.column, span.place.end - line.column];
      if (item === undefined || isWithdrawn(item) || end <= at || start > signs.length) continue;
      code.append(signs.slice(at, Math.max(at, start)).join(''));
      const chosen = element('mark', { class: (item === opened ? 'this ' : '') + item.state.answer, title: item.state.category }, signs.slice(Math.max(at, start), end).join(''));
      if (item !== opened) chosen.addEventListener('dblclick', () => go(shown.indexOf(item)));
      code.append(chosen);
      at = end;
    }
    code.append(signs.slice(at).join(''));
    const here = opened.line <= line.line && line.line <= opened.lastLine;
    const made = element('div', { class: here ? 'line here' : 'line', 'data-line': line.line, 'data-column': line.column }, element('span', null, line.line > 0 ? String(line.line) : 'path'), code);
    if (line.isCut) code.append(element('span', { class: 'note' }, ' …'));
    return made;
  }));
}

// Where a selection begins or ends, as line and column in code points.
function positionOf(container, offset) {
  const line = (container.nodeType === Node.TEXT_NODE ? container.parentElement : container).closest('#context .line');
  const code = line?.querySelector('code');
  if (!code) return null;
  const before = document.createRange();
  before.setStart(code, 0);
  if (code.contains(container)) before.setEnd(container, offset);
  else before.collapse(true);
  return { line: Number(line.dataset.line), column: Number(line.dataset.column) + [...before.toString()].length };
}

function selected() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [positionOf(range.startContainer, range.startOffset), positionOf(range.endContainer, range.endOffset)];
  return from && to ? { from, to } : null;
}
