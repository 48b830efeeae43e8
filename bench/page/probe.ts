/** Says when what `data-wanted` selects stands on the screen: one frame after it is in the tree. */
const wanted = document.currentScript?.dataset['wanted'] ?? 'body';

function told(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => console.log(`bench:${performance.timeOrigin + performance.now()}`)),
  );
}

const observer = new MutationObserver(() => {
  if (document.querySelector(wanted) === null) return;
  observer.disconnect();
  told();
});

if (document.querySelector(wanted) === null) {
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-busy'],
  });
} else told();
