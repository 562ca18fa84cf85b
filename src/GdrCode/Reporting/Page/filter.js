const DEFAULTS = { q: '', label: 'sensitive', cat: '', group: '', action: '', repo: '', path: '', min: '0', max: '1', sort: 'place', value: '', line: '' };
const state = { ...DEFAULTS };

function matches(i) {
  const r = rows[i];
  if (state.label !== 'all' && LABELS[r[3]] !== state.label) return false;
  if (state.action && ACTIONS[r[4]] !== state.action) return false;
  if (state.repo && data.repositories[r[0]][0] !== state.repo) return false;
  if (state.path && !data.paths[r[1]].startsWith(state.path)) return false;
  const confidence = r[5] / 1000;
  if (confidence < Number(state.min) || confidence > Number(state.max)) return false;
  if (state.cat || state.group || state.value) {
    const fits = s => (!state.cat || data.categories[s[4]][0] === state.cat) && (!state.group || data.categories[s[4]][1] === state.group)
      && (!state.value || data.fingerprints[s[10]] === state.value) && (state.label === 'all' || LABELS[s[5]] === state.label);
    if (!r[8].some(fits)) return false;
  }
  return state.q === '' || state.q.toLowerCase().split(/\s+/).every(word => textOf(i).includes(word));
}

const ORDERS = {
  place: null,
  confidence: (a, b) => rows[b][5] - rows[a][5] || a - b,
  doubt: (a, b) => rows[a][5] - rows[b][5] || a - b,
  category: (a, b) => categoryOf(a).localeCompare(categoryOf(b)) || a - b,
};
const categoryOf = i => rows[i][8].length ? data.categories[rows[i][8][0][4]][0] : '';

function filter() {
  shown = [];
  for (let i = 0; i < rows.length; i++) if (matches(i)) shown.push(i);
  if (ORDERS[state.sort]) shown.sort(ORDERS[state.sort]);
}

// The address holds whatever differs from the defaults, so that it can be sent to someone.
function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(DEFAULTS)) state[key] = given.get(key) ?? DEFAULTS[key];
}

function addressOf(more) {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...state, ...more })) if (value !== DEFAULTS[key]) given.set(key, value);
  return '#' + given.toString();
}

const writeAddress = () => history.replaceState(null, '', addressOf({}) === '#' ? location.pathname + location.search : addressOf({}));
