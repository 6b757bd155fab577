/**
 * <chancery-navigation>: the pages in their groups, which of them is open, and where something waits. The server tells
 * what there is once and afterwards only what is open and how much waits, so that a tab costs it little.
 */
class Navigation extends HTMLElement {
  #links = new Map();
  #open = '';
  #waiting = {};

  set groups(groups) {
    this.#links.clear();
    this.replaceChildren(...groups.flatMap((group, index) => this.#group(group, `navigation-group-${index}`)));
    this.#mark();
    this.#count();
  }

  /** The path of the entry that holds the page; none when empty. */
  set open(path) {
    this.#open = path;
    this.#mark();
  }

  /** How much waits, by path. */
  set waiting(counts) {
    this.#waiting = counts;
    this.#count();
  }

  #mark() {
    for (const [path, link] of this.#links) {
      if (path === this.#open) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    // the menu is longer than a low screen; where the viewer is stays in sight
    requestAnimationFrame(() => this.#links.get(this.#open)?.scrollIntoView({ block: 'nearest' }));
  }

  #count() {
    for (const [path, link] of this.#links) {
      const badge = link.lastElementChild;
      const count = this.#waiting[path] ?? 0;
      badge.hidden = count === 0;
      badge.textContent = count > 999 ? '999+' : String(count);
    }
  }

  #group({ title, entries }, id) {
    const name = document.createElement('p');
    name.id = id;
    name.className = 'nav-group';
    name.textContent = title;
    const list = document.createElement('ul');
    list.setAttribute('aria-labelledby', id);
    list.append(...entries.map(entry => this.#item(entry)));
    return [name, list];
  }

  #item({ title, path, icon }) {
    const picture = document.createElement('vaadin-icon');
    picture.setAttribute('icon', icon);
    picture.setAttribute('aria-hidden', 'true');
    const words = document.createElement('span');
    words.textContent = title;
    const badge = document.createElement('span');
    badge.className = 'nav-badge';
    badge.hidden = true;
    const link = document.createElement('a');
    link.href = new URL(path.replace(/^\//, ''), document.baseURI).href;
    link.setAttribute('router-link', '');
    link.append(picture, words, badge);
    this.#links.set(path, link);
    const item = document.createElement('li');
    item.append(link);
    return item;
  }
}

customElements.define('chancery-navigation', Navigation);
