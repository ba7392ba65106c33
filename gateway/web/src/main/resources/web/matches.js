// Sliders that say what they stand for, the order in which programmes are chosen, and a map of what the list says.

const outputs = [...document.querySelectorAll('output[data-of]')];
function show(output) {
  const slider = document.getElementById(output.dataset.of);
  output.textContent = slider.value === slider.max ? output.dataset.any : `${slider.value} ${output.dataset.unit}`;
}
outputs.forEach(output => {
  show(output);
  document.getElementById(output.dataset.of).addEventListener('input', () => show(output));
});

const offer = document.getElementById('offer');
let order = [];
offer?.addEventListener('change', event => {
  if (event.target.name !== 'choose') return;
  order = order.filter(id => id !== event.target.value);
  if (event.target.checked) order.push(event.target.value);
  offer.elements.order.value = order.join(',');
});

const place = document.getElementById('map');
const L = window.L;
let map, dots;
function draw() {
  if (!L || !place) return;
  if (!map) {
    map = L.map(place, { attributionControl: false, keyboard: true, scrollWheelZoom: false });
    dots = L.layerGroup().addTo(map);
  }
  dots.clearLayers();
  const at = [];
  if (place.dataset.latitude) {
    const home = [Number(place.dataset.latitude), Number(place.dataset.longitude)];
    at.push(home);
    L.circleMarker(home, { radius: 9, className: 'dot home' }).bindTooltip(place.dataset.home).addTo(dots);
  }
  document.querySelectorAll('.proposal[data-latitude]').forEach(card => {
    const where = [Number(card.dataset.latitude), Number(card.dataset.longitude)];
    at.push(where);
    L.circleMarker(where, { radius: 11, className: 'dot' })
      .bindTooltip(`${card.dataset.rank}. ${card.dataset.title}`)
      .on('click', () => { const box = card.querySelector('input'); box.focus(); card.scrollIntoView({ block: 'center' }); })
      .addTo(dots);
    L.marker(where, { icon: L.divIcon({ className: 'dot-rank', html: card.dataset.rank, iconSize: [22, 22] }), interactive: false, keyboard: false }).addTo(dots);
  });
  if (at.length) map.fitBounds(at, { padding: [25, 25], maxZoom: 14 });
}
draw();
document.addEventListener('htmx:afterSettle', draw);
