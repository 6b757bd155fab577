// Vaadin's connection indicator lies outside every landmark; as a status it may.
const indicator = 'vaadin-connection-indicator';
const mark = () => document.querySelector(indicator)?.setAttribute('role', 'status');
new MutationObserver(mark).observe(document.body, { childList: true });
mark();
