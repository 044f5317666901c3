// The route page: the verdict, the hops, what is odd, what is proved, and the bytes.
import { copy, markdown, plainText } from './copy.js';
import { h, visible } from './dom.js';
import { Evidence } from './evidence.js';
import { findingList } from './findings.js';
import { rawPane } from './raw.js';
import { level } from './signs.js';
import { verdictList } from './verdicts.js';
import { journey, nameHops, waterfall } from './waterfall.js';
import { plural } from './words.js';

const SAYS = {
  consistent: 'Nothing in the header contradicts itself.',
  unusual: 'Something is odd, but it may well be honest.',
  suspicious: 'Something in this header cannot be so.',
  forged: 'Independent contradictions meet in one hop.',
};

/** The page of one answer of `analyze`, and later of a stored route. */
export function route(answer) {
  const { report } = answer;
  const evidence = new Evidence();
  nameHops(report.route.hops, evidence);
  const findings = findingList(answer, evidence);
  const verdicts = verdictList(report, evidence);
  for (const problem of report.problems) {
    if (problem.start !== null) evidence.name(problem.start, problem.end, problem.code);
  }
  const raw = rawPane(answer.header, report, evidence);
  const page = h(
    'div',
    { class: 'route' },
    banner(answer),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'left' },
        waterfall(report.route, evidence),
        report.route.boundary && h('p', { class: 'quiet' }, 'Boundary: ', visible(report.route.boundary.why)),
        verdicts,
        notes(answer, evidence),
      ),
      h('div', { class: 'right' }, findings, raw),
    ),
  );
  page.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#hop-"]');
    if (!link) return;
    event.preventDefault();
    const hop = page.querySelector(link.getAttribute('href'));
    hop.open();
    hop.querySelector('button').focus();
    hop.scrollIntoView({ block: 'center' });
  });
  return page;
}

function banner(answer) {
  const { report } = answer;
  const { verdict, message } = report;
  const worst = report.findings[0];
  const done = h('span', { role: 'status', class: 'quiet' });
  const button = (label, make) =>
    h(
      'button',
      {
        type: 'button',
        onclick: async () => {
          await copy(make());
          done.textContent = label + ' copied';
        },
      },
      label,
    );
  return h(
    'header',
    { class: 'banner ' + verdict.level },
    h(
      'div',
      { class: 'verdict-line' },
      level(verdict.level),
      h(
        'div',
        {},
        h(
          'h1',
          { tabindex: '-1' },
          h('span', { class: 'level' }, verdict.level),
          ' ',
          h('span', { class: 'says' }, SAYS[verdict.level] ?? ''),
        ),
        h(
          'p',
          {},
          journey(report.route.hops),
          '. ',
          worst && [
            worst.hop ? h('a', { href: '#hop-' + worst.hop }, 'Hop ' + worst.hop) : 'The message',
            ': ',
            visible(worst.title),
          ],
        ),
      ),
    ),
    h(
      'div',
      { class: 'actions' },
      answer.id === null
        ? h('a', { class: 'button', href: '/message' }, 'Another message')
        : h(
            'button',
            { type: 'button', onclick: () => (history.length > 1 ? history.back() : location.assign('/')) },
            'Back to the search',
          ),
      h('span', { class: 'quiet' }, 'Copy'),
      button('Text', () => answer.text ?? plainText(answer)),
      button('JSON', () => JSON.stringify(report, null, 2)),
      button('Markdown', () => markdown(answer)),
      h('button', { type: 'button', onclick: () => print() }, 'Print'),
      done,
    ),
    h(
      'dl',
      { class: 'about' },
      about('Subject', message.subject),
      about('From', message.from),
      about('Delivered', message.deliveredTo.join(', ')),
      about('Date', message.date),
      about('Message-ID', message.messageId),
      about('File', answer.id === null ? null : answer.report.source.path),
      about('Stored', answer.id === null ? 'no' : answer.id.slice(0, 16)),
    ),
  );
}

const about = (name, value) => value && h('div', {}, h('dt', {}, name), h('dd', {}, visible(value, 160)));

function notes(answer, evidence) {
  const { problems } = answer.report;
  const further =
    answer.further > 0
      ? [`${plural(answer.further, 'further message')} came with it; only the first was analysed.`]
      : [];
  if (problems.length + answer.failures.length + further.length === 0) return null;
  const shown = problems.slice(0, 50);
  return h(
    'section',
    { class: 'problems', 'aria-labelledby': 'problems-title' },
    h('h2', { id: 'problems-title' }, 'Bad input met on the way'),
    h(
      'ul',
      {},
      [...further, ...answer.failures].map((text) => h('li', {}, visible(text))),
      shown.map((problem) =>
        h(
          'li',
          {},
          problem.start === null
            ? visible(problem.text)
            : evidence.bind(
                h('button', { type: 'button', 'aria-pressed': 'false' }, visible(problem.text)),
                [[problem.start, problem.end]],
                problem.code,
              ),
        ),
      ),
      problems.length > shown.length && h('li', {}, `${problems.length - shown.length} more`),
    ),
  );
}
