// A list that makes only the rows that are to be seen, by drawRow(n), of all that are in shown.
const list = byId('list');
const spacer = byId('spacer');
let shown = [];
let current = -1;
let scheduled = false;
let rowHeight = 1;

// All rows are as high as the style says, which is another height on a narrow page.
function measure() {
  rowHeight = parseFloat(getComputedStyle(list).getPropertyValue('--row'));
  spacer.style.height = shown.length * rowHeight + 'px';
}

function draw() {
  scheduled = false;
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 5);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + 5);
  const made = [];
  for (let n = first; n < last; n++) {
    const row = drawRow(n);
    row.style.top = n * rowHeight + 'px';
    made.push(row);
  }
  spacer.replaceChildren(...made);
  if (current >= first && current < last) list.setAttribute('aria-activedescendant', 'row-' + current);
  else list.removeAttribute('aria-activedescendant');
}

function rowElement(n, answer, onclick, ...children) {
  return element('div', { class: 'row ' + answer, id: 'row-' + n, role: 'option', 'aria-selected': n === current, 'aria-posinset': n + 1, 'aria-setsize': shown.length, onclick }, ...children);
}

// Of a long path the end tells more than the beginning, which is what is left out.
const placeElement = text => element('span', { class: 'place' }, element('bdi', null, text));

function schedule() {
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(draw);
  }
}

function reveal(n) {
  const top = n * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
}

// Makes a row the current one; there is none among no rows.
function select(n) {
  if (shown.length === 0) return false;
  current = Math.min(shown.length - 1, Math.max(0, n));
  reveal(current);
  draw();
  return true;
}

const rowsOnPage = () => Math.max(1, Math.floor(list.clientHeight / rowHeight));

function options(id, values) {
  byId(id).replaceChildren(element('option', { value: '' }, 'all'), ...values.map(v => element('option', { value: v }, v)));
}

list.addEventListener('scroll', schedule);
addEventListener('resize', () => {
  measure();
  if (current >= 0) reveal(current);
  schedule();
});
