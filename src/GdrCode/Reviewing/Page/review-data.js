const items = [];
let run = null;

const placeOf = item => item.repo + '/' + item.path + (item.line > 0 ? ':' + item.line : '');
const isDisputed = item => item.state.others.some(o => !o.endsWith(': ' + item.state.answer)) && item.state.answer !== 'none';
const isOpen = item => item.state.answer === 'none' && item.unfit === null && !item.isMark;
const isWithdrawn = item => item.isMark && item.state.answer === 'none';
const counts = item => item.label === 'sensitive' && !item.isMark && item.unfit === null;

function textOf(item) {
  item.search ??= [placeOf(item), item.found, item.rule, item.reason ?? '', item.before + item.text + item.after].join(' ').toLowerCase();
  return item.search + ' ' + item.state.category;
}

let silent = 0;
function say(text) {
  byId('message').textContent = text;
  clearTimeout(silent);
  if (text !== '') silent = setTimeout(() => say(''), 6000);
}

// A reply that is no success holds one line that says why.
async function ask(name, body) {
  let reply;
  try {
    reply = await fetch(name, body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Error('gdr review has ended; what was decided is saved. Start it again to go on.');
  }
  if (!reply.ok) throw new Error((await reply.text()) || 'refused: ' + reply.status);
  return reply.json();
}

async function load() {
  const data = await ask('findings');
  run = data.run;
  items.push(...data.findings);
  byId('meta').textContent = run.name + ' · ' + run.reviewer + ' · decisions in ' + run.decisions;
}
