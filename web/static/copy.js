// The route for a ticket.
import { clock, signed } from './words.js';
import { journey } from './waterfall.js';

// Markdown must not take a stranger's text for markup, nor carry what cannot be seen.
const plain = (text) =>
  String(text ?? '')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
      (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'),
    )
    .slice(0, 400);
const text = (value) => plain(value).replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&');
const code = (value) => '`' + plain(value).replaceAll('`', '\u02cb').replaceAll('|', '\\|') + '`';

/** The report in Markdown. */
export function markdown(answer) {
  const { report } = answer;
  const bytes = atob(answer.header.base64);
  const lines = [
    `**${report.verdict.level.toUpperCase()}**: ${journey(report.route.hops)}`,
    '',
    ...Object.entries({
      Subject: report.message.subject,
      From: report.message.from,
      'Message-ID': report.message.messageId,
      Date: report.message.date,
      'SHA-256': report.source.sha256,
    })
      .filter(([, value]) => value)
      .map(([name, value]) => `- ${name}: ${code(value)}`),
    '',
    '| # | UTC | transit | by | from | system | standing |',
    '|--:|---|--:|---|---|---|---|',
  ];
  for (const hop of report.route.hops) {
    const from = [hop.rdns ?? hop.helo, hop.peer && `[${hop.peer}]`].filter(Boolean).join(' ');
    lines.push(
      `| ${hop.hop} | ${hop.time ? hop.time.slice(0, 10) + ' ' + clock(hop.time) : ''} | ${hop.transitSeconds === null ? '' : signed(hop.transitSeconds)} | ${hop.by ? code(hop.by) : ''} | ${from ? code(from) : ''} | ${hop.system} | ${hop.standing} |`,
    );
  }
  if (report.route.boundary) lines.push('', 'Boundary: ' + text(report.route.boundary.why));
  for (const finding of report.findings) {
    lines.push(
      '',
      `**${finding.check}**${finding.hop ? ', hop ' + finding.hop : ''} (${finding.certainty}, ${finding.severity}): ${text(finding.title)}`,
    );
    for (const piece of finding.evidence) {
      if (piece.kind === 'bytes')
        lines.push(`> ${code(bytes.slice(piece.start - answer.header.offset, piece.end - answer.header.offset))}`);
    }
    if (finding.innocent.length) lines.push('', 'Innocent causes: ' + finding.innocent.map(text).join('; '));
  }
  const { verdicts } = report;
  const verified = [verdicts.spf, ...verdicts.dkim, verdicts.dmarc, verdicts.arc, verdicts.iprev, verdicts.mx].filter(
    Boolean,
  );
  if (verified.length) lines.push('', ...verified.map((it) => `- ${it.method} **${it.result}**: ${text(it.sentence)}`));
  return lines.join('\n') + '\n';
}

/** The report as plain text, for messages of the index. */
export function plainText(answer) {
  const { report } = answer;
  const lines = [
    report.source.path,
    ...Object.entries({
      Subject: report.message.subject,
      From: report.message.from,
      Date: report.message.date,
      'Message-ID': report.message.messageId,
      Id: answer.id,
    })
      .filter(([, value]) => value)
      .map(([name, value]) => `  ${name.padEnd(12)} ${plain(value)}`),
    '',
    `  ${report.verdict.level.toUpperCase()}  ${journey(report.route.hops)}`,
    '',
  ];
  for (const hop of report.route.hops) {
    const from = [hop.rdns ?? hop.helo, hop.peer && `[${hop.peer}]`].filter(Boolean).join(' ');
    lines.push(
      `  ${String(hop.hop).padStart(2)}  ${hop.time ? hop.time.slice(0, 10) + ' ' + clock(hop.time) : ' '.repeat(19)}  ${(hop.transitSeconds === null ? '' : signed(hop.transitSeconds)).padStart(12)}  ${plain(hop.by)}  from ${plain(from)}  ${hop.system}, ${hop.standing}`,
    );
  }
  if (report.route.boundary) lines.push('', '  Boundary: ' + plain(report.route.boundary.why));
  for (const finding of report.findings)
    lines.push(
      '',
      `  ${finding.check}${finding.hop ? ', hop ' + finding.hop : ''} (${finding.certainty}, ${finding.severity}): ${plain(finding.title)}`,
    );
  return lines.join('\n') + '\n';
}

/** Puts text on the clipboard; where the browser forbids it, through a selection. */
export async function copy(value) {
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    const field = document.createElement('textarea');
    field.value = value;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
