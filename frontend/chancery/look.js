// Applies what the viewer chose before the first paint; a classic script, so that it runs before anything is drawn.
window.chanceryLook = () => {
  const kept = name => { try { return localStorage.getItem('chancery.' + name); } catch { return null; } };
  const theme = kept('theme');
  const scheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
  const root = document.documentElement;
  root.style.colorScheme = scheme;
  root.setAttribute('theme', scheme.replace(' ', '-'));
  if (kept('density') === 'compact') root.dataset.density = 'compact';
  else delete root.dataset.density;
};
window.chanceryLook();
// Vaadin writes its own value while it starts; ours stays.
addEventListener('DOMContentLoaded', window.chanceryLook);
// Another tab changed its mind.
addEventListener('storage', window.chanceryLook);
