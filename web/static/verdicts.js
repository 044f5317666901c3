// What DNS and signatures prove, each verdict with its reason and its questions.
import { h, visible } from './dom.js';

const GOOD = new Set(['pass']);
const BAD = new Set(['fail', 'softfail', 'permerror']);
const tone = (result) => (GOOD.has(result) ? 'good' : BAD.has(result) ? 'bad' : 'neutral');

/** The section below the route. */
export function verdictList(report, evidence) {
  const { verdicts } = report;
  const main = [verdicts.spf, ...verdicts.dkim, verdicts.dmarc, verdicts.arc, verdicts.iprev, verdicts.mx].filter(
    Boolean,
  );
  const others = [...verdicts.otherSpf, ...verdicts.hosts];
  const hopOf = new Map(report.route.hops.map((hop) => [hop.receivedIndex, hop.hop]));
  return h(
    'section',
    { class: 'verdicts', 'aria-labelledby': 'verdicts-title' },
    h('h2', { id: 'verdicts-title' }, 'Verified'),
    main.length === 0 && others.length === 0
      ? h('p', { class: 'empty' }, 'Nothing was verified: the DNS is off.')
      : null,
    main.map((verdict) => row(verdict, hopOf, evidence)),
    others.length > 0 &&
      h(
        'details',
        { class: 'group' },
        h(
          'summary',
          {},
          `Hosts of the route (${others.filter((it) => it.result === 'pass').length} of ${others.length} fit the DNS)`,
        ),
        others.map((verdict) => row(verdict, hopOf, evidence)),
      ),
    verdicts.recorded.length > 0 &&
      h(
        'details',
        { class: 'group' },
        h('summary', {}, `Written into the header by earlier hosts (${verdicts.recorded.length})`),
        verdicts.recorded.map((it) => recorded(it, evidence)),
      ),
  );
}

function row(verdict, hopOf, evidence) {
  const hop = hopOf.get(verdict.receivedIndex);
  const label = verdict.method + (hop ? ', hop ' + hop : '');
  const sentence = h(
    verdict.spans.length ? 'button' : 'span',
    verdict.spans.length ? { type: 'button', 'aria-pressed': 'false' } : {},
    visible(verdict.sentence, 600),
  );
  if (verdict.spans.length) evidence.bind(sentence, verdict.spans, label);
  for (const [start, end] of verdict.spans) evidence.name(start, end, label);
  return h(
    'div',
    { class: 'verdict' },
    h('span', { class: 'method' }, verdict.method, hop && h('span', { class: 'quiet' }, ' hop ' + hop)),
    badge(verdict.result),
    h('div', {}, sentence, more(verdict)),
  );
}

const badge = (result) => h('span', { class: 'badge ' + tone(result) }, result);

function more(verdict) {
  if (verdict.details.length === 0 && verdict.evidence.length === 0 && !verdict.decidedBy) return null;
  return h(
    'details',
    {},
    h(
      'summary',
      {},
      verdict.evidence.length
        ? `Evidence: ${verdict.evidence.length} DNS answer${verdict.evidence.length === 1 ? '' : 's'}`
        : 'Details',
    ),
    h(
      'dl',
      { class: 'pairs' },
      verdict.decidedBy && [h('dt', {}, 'decided by'), h('dd', {}, h('code', {}, visible(verdict.decidedBy)))],
      verdict.domain && [h('dt', {}, verdict.property), h('dd', {}, visible(verdict.domain))],
      verdict.details.map((detail) => [h('dt', {}, visible(detail.name)), h('dd', {}, visible(detail.value, 1000))]),
    ),
    verdict.evidence.map(dnsEvidence),
  );
}

function recorded(it, evidence) {
  const label = `${it.method} as ${it.authservId} wrote it`;
  evidence.name(it.start, it.end, label);
  return h(
    'div',
    { class: 'verdict' },
    h('span', { class: 'method' }, visible(it.method)),
    badge(it.result),
    h(
      'div',
      {},
      evidence.bind(
        h('button', { type: 'button', 'aria-pressed': 'false' }, 'by ', visible(it.authservId)),
        [[it.start, it.end]],
        label,
      ),
      h(
        'div',
        { class: 'quiet' },
        it.credible ? 'credible' : 'anybody could have written it',
        it.agreement !== 'open' && `, ${it.agreement} as verified now`,
        '. ',
        visible(it.why),
      ),
    ),
  );
}

/** One question and its answer. */
export function dnsEvidence(it) {
  const facts = [
    it.outcome,
    it.server && 'by ' + it.server,
    it.at && it.at.slice(0, 19) + 'Z',
    it.ttl !== undefined && 'ttl ' + it.ttl,
    it.dnssec && 'DNSSEC ' + it.dnssec,
  ].filter(Boolean);
  return h(
    'div',
    { class: 'dns' },
    h('code', {}, visible(it.question)),
    it.answer.map((record) => h('div', { class: 'record' }, h('code', {}, visible(record, 600)))),
    h('div', { class: 'quiet' }, visible(facts.join(' \u00b7 ')), it.remark && [': ', visible(it.remark)]),
  );
}
