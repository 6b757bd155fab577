/**
 * <chancery-keys>: the single keys of a page. They do nothing while somebody types, while a dialog is open or with a
 * modifier held, and can be switched off (localStorage chancery.keys = off). "?" lists them.
 */
const maps = new Set();
const everywhere = [
  { key: navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K', meaning: 'Search or jump to…' },
  { key: '?', meaning: 'Show these keys' },
];

export const keysAreOn = () => localStorage.getItem('chancery.keys') !== 'off';

const typing = target => target instanceof Element
  && (target.matches('input, textarea, select, [role=combobox], [role=textbox], [role=menuitem]') || target.isContentEditable);

const dialogIsOpen = () =>
  document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-menu-bar-submenu[opened], vaadin-context-menu[opened]') !== null;

class Keys extends HTMLElement {
  hints = [];
  connectedCallback() { maps.add(this); this.hidden = true; }
  disconnectedCallback() { maps.delete(this); }
  hears(key) { return this.hints.some(hint => hint.key === key); }
}

customElements.define('chancery-keys', Keys);

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.composedPath().some(typing) || dialogIsOpen()) return;
  if (!keysAreOn()) return;
  if (event.key === '?') { event.preventDefault(); showKeys(); return; }
  for (const map of [...maps].reverse()) {
    if (!map.hears(event.key)) continue;
    event.preventDefault();
    map.$server.pressed(event.key);
    return;
  }
});

/** Opens the list of keys that work on this page. */
export function showKeys() {
  const dialog = document.createElement('dialog');
  dialog.className = 'key-list';
  dialog.setAttribute('aria-labelledby', 'key-list-title');
  const rows = [...[...maps].flatMap(map => map.hints), ...everywhere];
  dialog.innerHTML = '<h2 id="key-list-title">Keys of this page</h2><dl></dl><form method="dialog"><button class="plain-button" autofocus>Close</button></form>';
  const list = dialog.querySelector('dl');
  for (const { key, meaning } of rows) {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    const cap = document.createElement('kbd');
    cap.className = 'key';
    cap.textContent = key.length === 1 ? key.toUpperCase() : key;
    name.append(cap);
    const what = document.createElement('dd');
    what.textContent = meaning;
    row.append(name, what);
    list.append(row);
  }
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
}
