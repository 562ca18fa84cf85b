// Elements are made with text alone: nothing of the data is ever read as markup.
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter(c => c !== null));
  return made;
}
const number = n => n.toLocaleString('en-GB');
const byId = id => document.getElementById(id);

function theme(name) {
  document.documentElement.dataset.theme = name;
  byId('theme').textContent = name === 'dark' ? 'Light' : 'Dark';
}
const toggleTheme = () => theme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
byId('theme').addEventListener('click', toggleTheme);
theme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
