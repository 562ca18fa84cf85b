const SPARKS = 24;
const MOST_REPOSITORIES = 500;

function drawHead() {
  byId('meta').textContent = [data.meta.tool, 'rules ' + data.meta.rules, 'judge ' + data.meta.judge, 'key ' + data.meta.key].join(' · ');
  const t = data.totals;
  const cards = [
    ['repositories', t.repositories], ['files', t.files], ['lines', t.lines], ['sensitive lines', t.sensitive], ['rewritten lines', t.rewritten],
    ['withheld lines', t.withheld], ['neutral lines', t.neutral], ['files withheld', t.filesWithheld], ['files failed', t.filesFailed],
  ];
  byId('cards').replaceChildren(...cards.map(([name, n]) => element('div', null, element('dt', null, name), element('dd', { 'data-count': name }, number(n)))));
  const said = [];
  if (data.revealed) said.push('This copy shows original values. Keep it where the restricted files are.');
  if (t.residual > 0) said.push(number(t.residual) + ' occurrences of rewritten values remain inside identifiers, which never change.');
  if (t.paths > 0) said.push(number(t.paths) + ' paths hold a sensitive value.');
  byId('caution').hidden = said.length === 0;
  byId('caution').textContent = said.join(' ');
}

function drawBars() {
  const most = Math.max(1, ...data.groups.map(g => g[1]));
  const bar = (kind, name, n, onclick, pressed) => {
    const fill = element('i');
    fill.style.width = 100 * n / most + '%';
    return element('button', { type: 'button', class: 'bar ' + kind, 'data-name': name, 'aria-pressed': pressed, onclick }, element('span', null, name), element('span', null, fill), element('b', null, number(n)));
  };
  const categories = [...data.categories].sort((a, b) => b[2] - a[2] || a[0].localeCompare(b[0]));
  const made = [];
  for (const [group, n] of data.groups) {
    made.push(bar('group', group, n, () => set({ group: state.group === group ? '' : group, cat: '', label: 'sensitive' }), state.group === group));
    for (const [category, of, lines] of categories) {
      if (of === group && lines > 0) made.push(bar('category', category, lines, () => set({ cat: state.cat === category ? '' : category, group: '', label: 'sensitive' }), state.cat === category));
    }
  }
  byId('bars').replaceChildren(...made);
}

const COLUMNS = [['repository', 0], ['files', 1], ['lines', 2], ['sensitive', 3], ['neutral', 4], ['not written', 5]];
let repoOrder = { column: 3, down: true };

function drawRepositories() {
  const table = byId('repos');
  const head = COLUMNS.map(([name, column]) => element('th', { scope: 'col', class: column ? 'n' : null, 'aria-sort': repoOrder.column === column ? (repoOrder.down ? 'descending' : 'ascending') : null },
    element('button', { type: 'button', onclick: () => { repoOrder = { column, down: repoOrder.column === column ? !repoOrder.down : column > 0 }; drawRepositories(); } }, name)));
  table.tHead.replaceChildren(element('tr', null, ...head, element('th', { scope: 'col' }, 'along its files')));
  const order = data.repositories.map((_, i) => i).sort((a, b) => {
    const [x, y] = [data.repositories[a][repoOrder.column], data.repositories[b][repoOrder.column]];
    return (repoOrder.down ? -1 : 1) * (typeof x === 'string' ? x.localeCompare(y) : x - y) || a - b;
  });
  table.tBodies[0].replaceChildren(...order.slice(0, MOST_REPOSITORIES).map(i => {
    const repository = data.repositories[i];
    return element('tr', null,
      element('td', null, element('button', { type: 'button', class: 'link', onclick: () => set({ repo: state.repo === repository[0] ? '' : repository[0] }) }, repository[0]), repository[6] ? ' (not read: ' + repository[6] + ')' : ''),
      ...[1, 2, 3, 4, 5].map(c => element('td', { class: 'n' }, number(repository[c]))), element('td', null, spark(sparks()[i])));
  }), ...(order.length > MOST_REPOSITORIES ? [element('tr', null, element('td', { colspan: 7 }, '… and ' + number(order.length - MOST_REPOSITORIES) + ' more; choose one by the filter'))] : []));
}

// How the sensitive lines of each repository spread over its labelled files, in the order of paths.
let sparkRows = null;
function sparks() {
  if (sparkRows) return sparkRows;
  const files = data.repositories.map(() => new Map());
  for (const r of rows) if (r[3] === 1) files[r[0]].set(r[1], (files[r[0]].get(r[1]) ?? 0) + 1);
  sparkRows = files.map(f => {
    const buckets = new Array(SPARKS).fill(0);
    [...f.values()].forEach((n, i) => { buckets[Math.floor(i * SPARKS / f.size)] += n; });
    return buckets;
  });
  return sparkRows;
}

function spark(buckets) {
  const most = Math.max(...buckets);
  if (most === 0) return '';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'spark');
  svg.setAttribute('viewBox', '0 0 ' + SPARKS * 4 + ' 20');
  svg.setAttribute('aria-hidden', 'true');
  buckets.forEach((n, i) => {
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const height = n === 0 ? 0 : Math.max(1.5, 20 * n / most);
    for (const [key, value] of Object.entries({ x: i * 4, y: 20 - height, width: 3, height })) bar.setAttribute(key, value);
    svg.append(bar);
  });
  return svg;
}

function drawTree() {
  const root = { folders: new Map(), files: new Map(), count: 0 };
  for (const r of rows) {
    if (r[3] !== 1) continue;
    let node = child(root, data.repositories[r[0]][0]);
    const parts = data.paths[r[1]].split('/');
    for (const folder of parts.slice(0, -1)) node = child(node, folder);
    const file = parts[parts.length - 1];
    node.files.set(file, (node.files.get(file) ?? 0) + 1);
  }
  byId('tree').replaceChildren(...branches(root, '', ''));
}

function child(node, name) {
  if (!node.folders.has(name)) node.folders.set(name, { folders: new Map(), files: new Map(), count: 0 });
  const found = node.folders.get(name);
  found.count++;
  return found;
}

function branches(node, repository, path) {
  const counted = n => element('span', { class: 'n' }, number(n));
  const folders = [...node.folders].map(([name, below]) => {
    const repo = repository || name;
    const prefix = repository ? path + name + '/' : '';
    const made = element('details', null, element('summary', null, name, counted(below.count)));
    made.addEventListener('toggle', () => { if (made.open && made.children.length === 1) made.append(...branches(below, repo, prefix)); });
    return element('div', { class: 'branch' }, made, element('button', { type: 'button', 'aria-label': 'show the lines of ' + name, onclick: () => set({ repo, path: prefix }) }, 'show'));
  });
  const files = [...node.files].map(([name, n]) => element('div', { class: 'leaf' }, element('button', { type: 'button', onclick: () => set({ repo: repository, path: path + name }) }, name), counted(n)));
  return [...folders, ...files];
}

function drawMissing() {
  byId('missing').hidden = data.missing.length === 0;
  byId('missing').querySelector('tbody').replaceChildren(...data.missing.map(m =>
    element('tr', null, element('td', null, data.repositories[m[0]][0] + '/' + m[1]), element('td', null, m[2]), element('td', null, m[3] + (m[4] ? ': ' + m[4] : '')))));
}
