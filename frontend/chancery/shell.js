/** What the shell does in the browser: says where a navigation led, and takes the skip link to the page. */
const said = document.createElement('div');
said.className = 'sr-only';
said.setAttribute('role', 'status');
document.body.append(said);

let title = document.title;
new MutationObserver(() => {
  if (document.title === title) return;
  title = document.title;
  said.textContent = title;
}).observe(document.head, { subtree: true, childList: true, characterData: true });

document.addEventListener('click', event => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('.skip-link')) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
  // A chosen place closes the menu it was chosen in.
  if (event.target.closest('[popover] a')) event.target.closest('[popover]').hidePopover();
});

const mac = navigator.platform.startsWith('Mac');
document.documentElement.dataset.platform = mac ? 'mac' : 'other';
