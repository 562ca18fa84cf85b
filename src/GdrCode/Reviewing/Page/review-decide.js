let offered = 0;

function take(changed) {
  for (const { id, state } of changed) items[id].state = state;
  showProgress();
}

async function tell(name, body) {
  try {
    const reply = await ask(name, body);
    say('');
    if (reply.finding) items[reply.finding.id] ??= reply.finding;
    take(reply.changed);
    return reply;
  } catch (fault) {
    say(fault.message);
    return null;
  }
}

async function decide(answer, { category = opened.state.category, surrogate = opened.state.surrogate, everywhere = false, stay = false } = {}) {
  const item = opened;
  if (item === null || item.unfit !== null) return;
  const reply = await tell('decide', { id: item.id, answer, category, surrogate: answer === 'accept' ? surrogate : null, everywhere });
  if (reply === null || opened !== item) return;
  if (reply.changed.length > 1) say('Decided about ' + number(reply.changed.length) + ' findings of this value.');
  if (stay) {
    draw();
    open(item);
  } else {
    next();
  }
}

async function undo() {
  const reply = await tell('undo', {});
  if (reply === null) return;
  if (reply.changed.length === 0) {
    say('There is nothing to undo.');
    return;
  }
  const back = shown.indexOf(items[reply.changed[0].id]);
  if (back >= 0 && !isWithdrawn(shown[back])) go(back);
  else refresh();
}

async function mark(selection, category) {
  const reply = await tell('mark', { beside: opened.id, from: selection.from, to: selection.to, category });
  if (reply === null) return;
  getSelection().removeAllRanges();
  refresh();
  showProgress();
  showContext();
  say('Marked as ' + category + '.');
}

// The dialog of categories: typing narrows it, arrows choose, Enter takes.
let choices = [];
let choice = 0;
let taken = null;

function choose(then) {
  taken = then;
  byId('category').value = '';
  narrow();
  choice = Math.max(0, choices.findIndex(c => c.id === opened.state.category));
  drawChoices();
  byId('categories').showModal();
  byId('category').focus();
  drawChoices();
}

function narrow() {
  const words = byId('category').value.toLowerCase().split(/\s+/).filter(w => w !== '');
  choices = run.categories.filter(c => words.every(w => (c.id + ' ' + c.group + ' ' + c.description).toLowerCase().includes(w)));
  choices.sort((a, b) => words.length > 0 ? b.id.includes(words[0]) - a.id.includes(words[0]) : 0);
  choice = 0;
  drawChoices();
}

function drawChoices() {
  byId('choices').replaceChildren(...choices.map((c, n) => element('div', { id: 'choice-' + n, role: 'option', 'aria-selected': n === choice, title: c.description, onclick: () => { choice = n; finish(); } },
    element('span', null, c.id), element('span', { class: 'group' }, c.group))));
  if (choices.length > 0) byId('category').setAttribute('aria-activedescendant', 'choice-' + choice);
  byId('meaning').textContent = choices[choice]?.description ?? 'No category has these words.';
  byId('choices').children[choice]?.scrollIntoView({ block: 'nearest' });
}

function finish() {
  const chosen = choices[choice];
  byId('categories').close();
  list.focus();
  if (chosen !== undefined) taken(chosen.id);
}

const change = () => opened?.unfit === null && choose(category => decide('accept', { category, surrogate: null, stay: true }));

function startMark() {
  const selection = selected();
  if (selection === null) say('Select the value in the lines with the mouse first.');
  else choose(category => mark(selection, category));
}

async function offer() {
  const item = opened;
  try {
    const reply = await ask('surrogate?id=' + item.id + '&category=' + encodeURIComponent(item.state.category) + '&number=' + offered++);
    if (opened === item) byId('surrogate').value = reply.surrogate;
  } catch (fault) {
    say(fault.message);
  }
}

function rewrite() {
  decide('accept', { surrogate: byId('surrogate').value.trim() || null, stay: true }).then(() => list.focus());
}
