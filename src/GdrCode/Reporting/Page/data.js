const data = JSON.parse(document.getElementById('data').textContent);
const LABELS = ['neutral', 'sensitive'];
const ACTIONS = ['kept', 'rewritten', 'flagged', 'withheld'];
const rows = data.lines;

// Names for the columns of a row and of a span, which the data write as arrays.
const lineOf = r => ({
  repo: data.repositories[r[0]][0], path: data.paths[r[1]], line: r[2], label: LABELS[r[3]], action: ACTIONS[r[4]],
  confidence: r[5] / 1000, judge: data.judges[r[6]], pieces: r[7], spans: r[8].map(spanOf),
});
const spanOf = s => ({
  start: s[0], end: s[1], refinedStart: s[2], refinedEnd: s[3], category: data.categories[s[4]][0], label: LABELS[s[5]], confidence: s[6] / 1000,
  rule: data.rules[s[7]], reason: data.reasons[s[8]], judge: data.judges[s[9]], fingerprint: data.fingerprints[s[10]], surrogate: s[11],
});
const placeOf = r => data.repositories[r[0]][0] + '/' + data.paths[r[1]] + (r[2] > 0 ? ':' + r[2] : '');

const texts = new Array(rows.length);
function textOf(i) {
  if (texts[i] === undefined) {
    const r = rows[i];
    const spans = r[8].map(s => [data.categories[s[4]][0], data.rules[s[7]], data.reasons[s[8]]].join(' ')).join(' ');
    texts[i] = (placeOf(r) + ' ' + spans + ' ' + (r[7] ? r[7].filter((_, n) => n % 3 !== 1).join('') : '')).toLowerCase();
  }
  return texts[i];
}

// The two sides of a line out of its pieces: kept, gone, come, kept, ... A number stands for that many masks.
function side(pieces, gone) {
  const parts = document.createDocumentFragment();
  pieces.forEach((piece, n) => {
    if (piece === '' || n % 3 === (gone ? 2 : 1)) return;
    if (typeof piece === 'number') piece = '•'.repeat(piece);
    parts.append(n % 3 === 0 ? piece : element(gone ? 'del' : 'ins', null, piece));
  });
  return parts;
}
