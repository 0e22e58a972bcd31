(function () {
  'use strict';
  var root = document.documentElement;

  // One area at a time, chosen from a list; without this script all areas stand one below the other.
  var select = document.getElementById('area');
  function choose() {
    document.querySelectorAll('.area').forEach(function (area) {
      area.classList.toggle('shown', area.id === select.value);
    });
  }
  if (select) {
    select.parentElement.hidden = false;
    root.classList.add('chosen');
    select.addEventListener('change', choose);
    choose();
  }

  // A drawing's title is its name for screen readers; as a label it does not pop up over the figures.
  document.querySelectorAll('svg > title').forEach(function (title) {
    title.parentElement.setAttribute('aria-label', title.textContent);
    title.parentElement.removeAttribute('aria-labelledby');
    title.parentElement.setAttribute('aria-describedby', title.nextElementSibling.id);
    title.remove();
  });

  // Figures of what is pointed at or touched.
  var tip = document.getElementById('tip');
  function show(event) {
    var text = event.target.getAttribute ? event.target.getAttribute('data-tip') : null;
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    var left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 6);
    var below = event.clientY + 18;
    var fits = below + tip.offsetHeight < window.innerHeight;
    tip.style.left = Math.max(6, left) + 'px';
    tip.style.top = (fits ? below : Math.max(6, event.clientY - tip.offsetHeight - 12)) + 'px';
  }
  document.addEventListener('pointermove', show);
  document.addEventListener('pointerdown', show);
  document.addEventListener('scroll', function () { tip.hidden = true; }, { passive: true });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') tip.hidden = true; });
})();
