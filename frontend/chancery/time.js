/** <chancery-time datetime="2026-01-01T00:00:00Z">: "4 min ago", exact on hover, kept current. */
const shown = new Set();
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
const clock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

export function distance(at, now = new Date()) {
  const seconds = Math.round((now - at) / 1000);
  const ahead = seconds < -4;
  const size = Math.abs(seconds);
  const say = text => ahead ? `in ${text}` : `${text} ago`;
  if (size < 5) return 'just now';
  if (size < 60) return say(`${size} s`);
  if (size < 3600) return say(`${Math.floor(size / 60)} min`);
  if (size < 86400) return say(`${Math.floor(size / 3600)} h`);
  if (size < 2 * 86400) return ahead ? 'tomorrow' : 'yesterday';
  if (size < 14 * 86400) return say(`${Math.floor(size / 86400)} days`);
  return (at.getFullYear() === now.getFullYear() ? day : dayOfYear).format(at);
}

class Time extends HTMLElement {
  static observedAttributes = ['datetime', 'absolute'];
  connectedCallback() { shown.add(this); this.draw(); }
  disconnectedCallback() { shown.delete(this); }
  attributeChangedCallback() { if (this.isConnected) this.draw(); }
  draw() {
    const at = new Date(this.getAttribute('datetime'));
    if (isNaN(at)) { this.textContent = ''; return; }
    const time = this.firstElementChild ?? this.appendChild(document.createElement('time'));
    time.dateTime = at.toISOString();
    time.title = exact.format(at);
    const text = this.hasAttribute('absolute') ? clock.format(at) : distance(at);
    if (time.textContent !== text) time.textContent = text;
  }
}

customElements.define('chancery-time', Time);
setInterval(() => shown.forEach(time => time.draw()), 10_000);
