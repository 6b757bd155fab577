/** <chancery-copy text="…" name="Copy commit">: copies its text and says so. */
class Copy extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.title = this.getAttribute('name') ?? 'Copy';
    button.setAttribute('aria-label', button.title);
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.className = 'sr-only';
    button.addEventListener('click', async event => {
      event.preventDefault();
      event.stopPropagation();
      await copy(this.getAttribute('text'));
      said.textContent = 'Copied';
      this.toggleAttribute('copied', true);
      setTimeout(() => { said.textContent = ''; this.toggleAttribute('copied', false); }, 1600);
    });
    this.append(button, said);
  }
}

/** The clipboard API needs a secure origin; elsewhere the old command still works. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

customElements.define('chancery-copy', Copy);
