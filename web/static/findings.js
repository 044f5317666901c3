// What is odd, most certain first.
import { h, visible, visibleBytes } from './dom.js';
import { pips } from './signs.js';
import { dnsEvidence } from './verdicts.js';

/** The findings beside the route. */
export function findingList(answer, evidence) {
  const { findings } = answer.report;
  const offset = answer.header.offset;
  const bytes = atob(answer.header.base64);
  const quote = (start, end) => visibleBytes(bytes.slice(start - offset, Math.min(end - offset, start - offset + 300)));
  return h(
    'section',
    { class: 'findings', 'aria-labelledby': 'findings-title' },
    h('h2', { id: 'findings-title' }, 'Findings'),
    findings.length === 0
      ? h('p', { class: 'empty' }, 'No check found anything.')
      : findings.map((finding, i) => card(finding, i, quote, evidence)),
  );
}

function card(finding, i, quote, evidence) {
  const spans = finding.evidence.filter((piece) => piece.kind === 'bytes').map((piece) => [piece.start, piece.end]);
  for (const [start, end] of spans)
    evidence.name(start, end, `finding ${finding.check}${finding.hop ? ', hop ' + finding.hop : ''}`);
  const label = `${finding.check}${finding.hop ? ', hop ' + finding.hop : ''}`;
  const title = spans.length
    ? evidence.bind(
        h('button', { type: 'button', 'aria-pressed': 'false', class: 'finding-title' }, visible(finding.title, 600)),
        spans,
        label,
      )
    : h('p', { class: 'finding-title' }, visible(finding.title, 600));
  return h(
    'article',
    { class: 'finding ' + finding.severity, id: 'finding-' + (i + 1) },
    h(
      'p',
      { class: 'finding-head' },
      pips(finding.certainty),
      h('span', {}, finding.certainty, ' \u00b7 ', finding.severity),
      h('a', { href: '/checks' }, finding.check),
      finding.hop && h('a', { href: '#hop-' + finding.hop, class: 'to-hop' }, 'hop ' + finding.hop),
    ),
    title,
    spans.map(([start, end]) =>
      h('blockquote', {}, evidence.bind(h('code', {}, quote(start, end)), [[start, end]], label)),
    ),
    h(
      'details',
      { open: i === 0 },
      h('summary', {}, 'Why it matters, and what else it could be'),
      h('p', {}, visible(finding.explanation, 2000)),
      finding.innocent.length > 0 && [
        h('p', { class: 'small' }, 'Innocent causes'),
        h(
          'ul',
          {},
          finding.innocent.map((cause) => h('li', {}, visible(cause))),
        ),
      ],
      finding.evidence.filter((piece) => piece.kind !== 'bytes').map(other),
      finding.references.length > 0 && h('p', { class: 'quiet' }, finding.references.join(' \u00b7 ')),
    ),
  );
}

function other(piece) {
  if (piece.kind === 'dns') return dnsEvidence(piece);
  if (piece.kind === 'absence') return h('p', {}, 'Missing: ', visible(piece.what));
  return h('p', {}, h('code', {}, visible(piece.path ?? ''), piece.line ? ':' + piece.line : ''));
}
