/**
 * <chancery-palette>: Ctrl/⌘ K. Pages and actions are filtered here; ids, digests, commits and names are resolved by the
 * server. A modal dialog with a combobox over a listbox, as the ARIA authoring practices describe.
 */
import { showKeys, keysAreOn } from './keys.js';
import { prefer } from './preferences.js';

const PAUSE = 120;

class Palette extends HTMLElement {
  places = [];
  #shown = [];
  #active = 0;
  #asked = 0;
  #timer;

  connectedCallback() {
    if (!this.firstChild) this.#build();
    document.addEventListener('keydown', this.#shortcut);
    document.addEventListener('click', this.#opener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#shortcut);
    document.removeEventListener('click', this.#opener);
    clearTimeout(this.#timer);
  }

  open() {
    if (this.dialog.open) return;
    this.input.value = '';
    this.#show(this.#matches(''));
    this.dialog.showModal();
    this.input.focus();
  }

  #shortcut = event => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      if (this.dialog.open) this.dialog.close();
      else this.open();
    }
  };

  #opener = event => {
    if (event.target instanceof Element && event.target.closest('[data-opens-palette]')) this.open();
  };

  #build() {
    this.innerHTML = `
      <dialog class="palette" aria-label="Search or jump to">
        <div class="palette-field">
          <span class="palette-glass" aria-hidden="true"></span>
          <input type="text" role="combobox" aria-label="Search or jump to" aria-expanded="true" aria-autocomplete="list"
                 aria-controls="palette-list" placeholder="A page, an action, an id, digest or commit"
                 autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go">
        </div>
        <div class="palette-list" id="palette-list" role="listbox" aria-label="Places"></div>
        <p class="palette-none" role="status"></p>
        <p class="palette-keys" aria-hidden="true"><kbd class="key">↑</kbd><kbd class="key">↓</kbd> choose
          <kbd class="key">↵</kbd> go <kbd class="key">Esc</kbd> close</p>
      </dialog>`;
    this.dialog = this.querySelector('dialog');
    this.input = this.querySelector('input');
    this.list = this.querySelector('.palette-list');
    this.none = this.querySelector('.palette-none');
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('keydown', event => this.#key(event));
    this.dialog.addEventListener('click', event => { if (event.target === this.dialog) this.dialog.close(); });
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#go(Number(option.dataset.index), event);
    });
    this.list.addEventListener('pointermove', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#activate(Number(option.dataset.index), false);
    });
  }

  #typed() {
    const text = this.input.value.trim();
    const local = this.#matches(text);
    this.#show(local, text.length >= 2 && local.length === 0);
    clearTimeout(this.#timer);
    const question = ++this.#asked;
    if (text.length < 2) return;
    this.#timer = setTimeout(async () => {
      const found = await this.$server.resolve(text);
      if (question === this.#asked && this.dialog.open) this.#show([...local, ...found.map(jump => ({ ...jump, found: true }))]);
    }, PAUSE);
  }

  #matches(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = place => {
      const where = `${place.title} ${place.detail} ${place.also ?? ''}`.toLowerCase();
      return words.every(word => where.includes(word));
    };
    const rank = place => words.length && place.title.toLowerCase().startsWith(words[0]) ? 0 : 1;
    return [...this.places, ...this.#actions()].filter(fits).sort((a, b) => rank(a) - rank(b));
  }

  #actions() {
    return [
      { title: 'Light theme', detail: 'Look', also: 'colour color scheme', act: () => prefer('theme', 'light') },
      { title: 'Dark theme', detail: 'Look', also: 'colour color scheme', act: () => prefer('theme', 'dark') },
      { title: 'Theme of the system', detail: 'Look', also: 'colour color scheme', act: () => prefer('theme', 'system') },
      { title: 'Keys of this page', detail: 'Help', also: 'shortcuts keyboard', act: showKeys },
      keysAreOn()
        ? { title: 'Switch single-letter keys off', detail: 'Keys', also: 'shortcuts keyboard', act: () => prefer('keys', 'off') }
        : { title: 'Switch single-letter keys on', detail: 'Keys', also: 'shortcuts keyboard', act: () => prefer('keys', 'on') },
    ];
  }

  #show(places, asking = false) {
    this.#shown = places;
    this.list.replaceChildren(...places.map((place, index) => option(place, index)));
    this.list.hidden = places.length === 0;
    this.none.textContent = places.length ? '' : asking ? 'Looking…' : 'Nothing goes by that name or id.';
    this.#activate(0);
  }

  #activate(index, scroll = true) {
    this.#active = index;
    const options = this.list.children;
    for (const each of options) each.setAttribute('aria-selected', String(Number(each.dataset.index) === index));
    const active = options[index];
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      if (scroll) active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  #key(event) {
    const last = this.#shown.length - 1;
    switch (event.key) {
      case 'ArrowDown': this.#activate(this.#active >= last ? 0 : this.#active + 1); break;
      case 'ArrowUp': this.#activate(this.#active <= 0 ? last : this.#active - 1); break;
      case 'PageDown': this.#activate(Math.min(last, this.#active + 8)); break;
      case 'PageUp': this.#activate(Math.max(0, this.#active - 8)); break;
      case 'Enter': this.#go(this.#active, event); break;
      default: return;
    }
    event.preventDefault();
  }

  #go(index, event) {
    const place = this.#shown[index];
    if (!place) return;
    this.dialog.close();
    if (place.act) place.act();
    else if (event.ctrlKey || event.metaKey) window.open(address(place.path), '_blank', 'noopener');
    else follow(place.path);
  }
}

function option(place, index) {
  const row = document.createElement('div');
  row.id = `palette-option-${index}`;
  row.dataset.index = index;
  row.className = 'palette-option';
  row.setAttribute('role', 'option');
  const title = document.createElement('span');
  title.textContent = place.title;
  const detail = document.createElement('span');
  detail.className = 'quiet';
  detail.textContent = place.detail;
  row.append(title, detail);
  return row;
}

const address = path => new URL(path.replace(/^\//, ''), document.baseURI).href;

/** Through a link, so that the router takes it without loading the console again. */
function follow(path) {
  const link = document.createElement('a');
  link.href = address(path);
  link.setAttribute('router-link', '');
  document.body.append(link);
  link.click();
  link.remove();
}

customElements.define('chancery-palette', Palette);
