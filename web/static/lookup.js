// What the DNS publishes about the mail of a domain, or about an address.
import { ask } from './api.js';
import { failure, h, scrolled, show, skeleton, table, visible } from './dom.js';
import { dnsEvidence } from './verdicts.js';

/** Shows the page, and the answer to `?q=` when there is one. */
export async function open(main) {
  const field = h('input', {
    id: 'name',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'example.net, someone@example.net or 192.0.2.9',
  });
  const button = h('button', { class: 'main' }, 'Look up');
  const place = h('div', { 'aria-live': 'polite' });
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        history.pushState(null, '', '?q=' + encodeURIComponent(field.value.trim()));
        asked();
      },
    },
    h('label', { for: 'name' }, 'A domain, a mail address or an IP address'),
    h('p', { class: 'row wide' }, field, button),
  );
  const asked = () => {
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    if (field.value) look(field.value, place);
    else
      show(
        place,
        h(
          'p',
          { class: 'empty' },
          'Shows who takes the mail of a domain, in which order, who may send it (SPF, expanded), and its DMARC policy.',
        ),
      );
  };
  show(main, h('h1', {}, 'Look up'), form, place);
  addEventListener('popstate', asked);
  try {
    const health = await ask('health');
    if (health.dns === 'off') {
      field.disabled = button.disabled = true;
      show(
        place,
        h(
          'p',
          { class: 'notice' },
          'The DNS is off, so nothing can be looked up. Start the server with ',
          h('code', {}, '--dns live'),
          '.',
        ),
      );
      return;
    }
  } catch (problem) {
    show(place, failure(problem));
    return;
  }
  asked();
}

async function look(query, place) {
  show(place, skeleton());
  try {
    show(place, answer(await ask('lookup?q=' + encodeURIComponent(query))));
  } catch (problem) {
    show(place, failure(problem));
  }
}

function answer(it) {
  return h(
    'article',
    { class: 'card' },
    h('h2', {}, visible(it.domain ?? it.query)),
    it.delivery && h('p', {}, 'Delivery: ', h('strong', {}, visible(it.delivery))),
    it.hosts?.length > 0 &&
      listed(
        ['Preference', 'Host', 'Addresses and names'],
        it.hosts.map((host) => [
          host.preference ?? '',
          visible(host.name ?? ''),
          [
            host.addresses.map((address) =>
              h(
                'div',
                {},
                h('code', {}, address.address),
                ' ',
                address.names.length ? visible(address.names.join(', ')) : 'no name',
                address.confirmed.length > 0 && ' (leads back)',
                address.remark && [' ', visible(address.remark)],
              ),
            ),
            host.remark && visible(host.remark),
          ],
        ]),
      ),
    it.spf?.record && [
      h('h3', {}, 'SPF'),
      h('p', {}, h('code', {}, visible(it.spf.record, 2000))),
      listed(
        ['Term', 'Result', 'Leads to'],
        it.spf.terms.map((term) => [
          h('code', { class: 'depth' + Math.min(term.depth, 5) }, visible(term.term)),
          visible(term.result ?? ''),
          visible(term.leadsTo.join(', '), 200),
        ]),
      ),
      h('p', { class: 'quiet' }, it.spf.lookups + ' of 10 look-ups'),
    ],
    (it.spf?.problems ?? []).map((text) => h('p', { class: 'notice' }, visible(text))),
    it.dmarc && [
      h('h3', {}, 'DMARC'),
      it.dmarc.record
        ? h(
            'p',
            {},
            h('code', {}, visible(it.dmarc.record, 2000)),
            ' policy ',
            h('strong', {}, visible(it.dmarc.policy ?? 'none')),
            ', organisation ',
            visible(it.dmarc.organisation ?? ''),
          )
        : h('p', {}, 'No record.'),
    ],
    (it.notes ?? []).map((note) => h('p', { class: 'notice' }, visible(note))),
    h('details', {}, h('summary', {}, `The ${it.evidence.length} answers it rests on`), it.evidence.map(dnsEvidence)),
  );
}

const listed = (headings, rows) => scrolled(headings.join(', '), table(headings, rows));
