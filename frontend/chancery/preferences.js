/** <chancery-preferences>: theme, density and single keys, kept in this browser. */
class Preferences extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    this.innerHTML = `
      <fieldset class="choice"><legend>Theme</legend>
        ${['System', 'Light', 'Dark'].map(name => `
        <label><input type="radio" name="chancery-theme" value="${name.toLowerCase()}"><span>${name}</span></label>`).join('')}
      </fieldset>
      <label class="switch"><input type="checkbox" name="density"> Compact density</label>
      <label class="switch"><input type="checkbox" name="keys"> Single-letter keys</label>`;
    this.read();
    this.addEventListener('change', event => this.keep(event.target));
    addEventListener('storage', () => this.read());
    addEventListener('chancery-preference', () => this.read());
  }

  read() {
    const theme = localStorage.getItem('chancery.theme') ?? 'system';
    this.querySelector(`[value=${theme === 'light' || theme === 'dark' ? theme : 'system'}]`).checked = true;
    this.querySelector('[name=density]').checked = localStorage.getItem('chancery.density') === 'compact';
    this.querySelector('[name=keys]').checked = localStorage.getItem('chancery.keys') !== 'off';
  }

  keep(input) {
    switch (input.name) {
      case 'chancery-theme': prefer('theme', input.value); break;
      case 'density': prefer('density', input.checked ? 'compact' : 'comfortable'); break;
      case 'keys': prefer('keys', input.checked ? 'on' : 'off'); break;
    }
  }
}

/** Keeps a preference in this browser and applies it. */
export function prefer(name, value) {
  localStorage.setItem('chancery.' + name, value);
  window.chanceryLook();
  dispatchEvent(new CustomEvent('chancery-preference'));
}

customElements.define('chancery-preferences', Preferences);
