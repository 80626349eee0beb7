// A page that holds two frames: gives each the height it asks for, moves one of them, and writes down what it shows.
const frames = ['first', 'second'].map(id => document.getElementById(id));
const second = frames[1];
const word = document.getElementById('word');

window.addEventListener('message', ({ source, data }) => {
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (!frame || data?.type !== 'lstm-explainer') return;
  if (data.event === 'height' && Number.isFinite(data.height)) frame.height = Math.min(900, Math.max(320, data.height));
  if (data.event === 'state' && frame === second) document.getElementById('link').textContent = String(data.link);
});

word.addEventListener('input', () => {
  document.getElementById('shown').textContent = word.value;
  second.contentWindow.postMessage({ type: 'lstm-explainer', set: `cell=gru&step=blend&t=${word.value}` }, '*');
});
