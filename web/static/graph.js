// Who gave mail to whom, over the messages that a query finds: a drawing, and the same as a table.
import { ask } from './api.js';
import { brief, failure, h, scrolled, show, skeleton, spelled, svg, table } from './dom.js';
import { quoted } from './state.js';
import { duration, hurried, number, plural } from './words.js';

const COLUMN = 260;
const ROW = 46;
const BOX = 190;
const KINDS = ['host', 'domain', 'system'];

/** Shows the graph of the address. */
export async function open(main) {
  const given = new URLSearchParams(location.search);
  const q = given.get('q') ?? '';
  const by = KINDS.includes(given.get('by')) ? given.get('by') : 'domain';
  const field = h('input', {
    id: 'graph-query',
    name: 'q',
    type: 'search',
    value: q,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'everything, or a query as in the search',
  });
  const choice = h(
    'select',
    { id: 'graph-by', name: 'by' },
    KINDS.map((name) => h('option', { value: name, selected: name === by }, name)),
  );
  const place = h('div', { 'aria-busy': 'true' }, skeleton());
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        location.assign(
          '/graph?' + new URLSearchParams({ ...(field.value.trim() && { q: field.value.trim() }), by: choice.value }),
        );
      },
    },
    h(
      'p',
      { class: 'row wide' },
      h('label', { for: 'graph-query' }, 'Of'),
      field,
      h('label', { for: 'graph-by' }, 'by'),
      choice,
      h('button', { class: 'main' }, 'Draw'),
    ),
  );
  show(main, h('div', { class: 'search' }, h('h1', {}, 'Who gave mail to whom'), form, place));
  try {
    const graph = await ask('graph?' + new URLSearchParams({ q, by, limit: 60 }));
    show(
      place,
      graph.edges.length
        ? [sentence(graph), drawing(graph, q), listed(graph, q)]
        : h('p', { class: 'empty' }, 'No hop of these messages tells of it', hurried(graph), '.'),
    );
  } catch (problem) {
    show(place, failure(problem));
  }
  place.setAttribute('aria-busy', 'false');
}

const sentence = (graph) =>
  h(
    'p',
    { class: 'quiet' },
    `${plural(graph.messages, 'message')}${hurried(graph)}, ${number(graph.edges.length)} ways`,
    graph.rest.edges > 0 && `, ${number(graph.rest.edges)} rarer ones left out`,
    '. Mail flows to the right; the wider the line the more of it, the warmer the slower; broken where only claims tell of it.',
  );

/** The search for what passed a node; who has no name is known by address or network. */
const narrowed = (name, by, q) => '/?' + new URLSearchParams({ ...(q && { q }), f: filter(name, by) });

function filter(name, by) {
  if (by === 'system') return `system:${quoted(name)}`;
  const address = /^\[?((?:\d+\.){3}\d+(?:\/\d+)?|[0-9a-f]*:[0-9a-f:.]+(?:\/\d+)?)\]?$/i.exec(name);
  return address
    ? `peer:${quoted(address[1])}`
    : `(by:${quoted(name)} OR helo:${quoted(name)} OR rdns:${quoted(name)})`;
}

function drawing(graph, q) {
  const layers = Math.max(...graph.nodes.map((node) => node.layer));
  const rows = Math.max(...graph.nodes.map((node) => node.row)) + 1;
  const places = new Map(
    graph.nodes.map((node) => [node.name, { x: (layers - node.layer) * COLUMN + 20, y: node.row * ROW + 30 }]),
  );
  const most = Math.max(...graph.edges.map((edge) => edge.count));
  const [width, height] = [layers * COLUMN + BOX + 40, rows * ROW + 40];
  const lines = graph.edges.filter((edge) => edge.from !== edge.to).map((edge) => line(edge, places, most));
  const nodes = graph.nodes.map((node) => {
    const { x, y } = places.get(node.name);
    const label = spelled(node.name, 60);
    return svg(
      'a',
      { href: narrowed(node.name, graph.by, q), 'aria-label': `${label}: ${plural(node.messages, 'message')}` },
      svg('rect', { x, y: y - 15, width: BOX, height: 30, rx: 6 }),
      svg('text', { x: x + 9, y: y + 5 }, label.length > 24 ? label.slice(0, 23) + '\u2026' : label),
      svg('title', {}, `${label}: ${plural(node.messages, 'message')}`),
    );
  });
  return h(
    'div',
    { class: 'scroll graph', role: 'region', tabindex: 0, 'aria-label': 'The drawing' },
    svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, class: 'relays' }, lines, nodes),
  );
}

function line(edge, places, most) {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  const [x1, x2] = [from.x + BOX, to.x];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  // A way past a layer goes between the rows, not behind the hosts of the layer.
  const dip = x2 - x1 > COLUMN ? (ROW * 2) / 3 : 0;
  const median = edge.times.median;
  const warmth = median === null ? 'untimed' : median > 300 ? 'slow' : median > 30 ? 'warm' : 'quick';
  return svg(
    'path',
    {
      d: `M${x1} ${from.y}C${x1 + bend} ${from.y + dip} ${x2 - bend} ${to.y + dip} ${x2} ${to.y}`,
      class: `way-of ${warmth}${edge.doubtful ? ' doubtful' : ''}`,
      'stroke-width': (1.2 + 9 * Math.sqrt(edge.count / most)).toFixed(1),
    },
    svg(
      'title',
      {},
      `${spelled(edge.from)} to ${spelled(edge.to)}: ${number(edge.count)}${median === null ? '' : ', median ' + duration(median)}`,
    ),
  );
}

function listed(graph, q) {
  const time = (seconds) => (seconds === null ? '' : duration(seconds));
  const link = (name) => h('a', { href: narrowed(name, graph.by, q) }, brief(name, 80));
  const rows = graph.edges.map((edge) => [
    link(edge.from),
    link(edge.to),
    number(edge.count),
    time(edge.times.median),
    time(edge.times.p95),
    time(edge.times.max),
    told(edge),
  ]);
  return h(
    'section',
    { 'aria-labelledby': 'ways' },
    h('h2', { id: 'ways' }, 'The same as a table'),
    scrolled('Ways', table(['From', 'To', 'Messages', 'Median', '95 %', 'Longest', 'Told by'], rows)),
  );
}

function told(edge) {
  const lies = edge.standings.contradicted;
  if (lies) return h('td', { class: 'lies' }, number(lies), ' contradicted');
  return edge.doubtful ? 'claims only' : 'evidence';
}
