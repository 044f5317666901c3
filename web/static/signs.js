// The drawings that carry meaning. Each has a word beside it.
import { svg } from './dom.js';

const line = (d, extra) =>
  svg('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.4, 'stroke-linecap': 'round', ...extra });
const STANDINGS = {
  logged: () => [svg('circle', { cx: 11, cy: 11, r: 7, fill: 'currentColor' })],
  own: () => [svg('rect', { x: 4.5, y: 4.5, width: 13, height: 13, fill: 'currentColor' })],
  border: () => [svg('path', { d: 'M11 2l9 9-9 9-9-9z', fill: 'currentColor' })],
  corroborated: () => [
    svg('circle', { cx: 11, cy: 11, r: 8, class: 'hollow', stroke: 'currentColor', 'stroke-width': 2 }),
    line('M7 11.5l3 3 5-6'),
  ],
  claimed: () => [
    svg('circle', {
      cx: 11,
      cy: 11,
      r: 7,
      class: 'hollow',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-dasharray': '3 2.2',
    }),
  ],
  contradicted: () => [
    svg('rect', { x: 1, y: 1, width: 20, height: 20, rx: 3, class: 'hollow' }),
    line('M4 4l14 14M18 4L4 18', { 'stroke-width': 4.4 }),
  ],
};
const LEVELS = {
  consistent: () => [
    svg('circle', { cx: 11, cy: 11, r: 9.5, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.2 }),
    line('M6.5 11.5l3.2 3.2 6-7'),
  ],
  unusual: () => [
    svg('circle', { cx: 11, cy: 11, r: 9.5, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.2 }),
    line('M5.5 12.5c2-4 4-4 5.5-1.5s3.500 2.500 5.500-1.500'),
  ],
  suspicious: () => [
    svg('path', {
      d: 'M11 2l9.500 17.500h-19z',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2.2,
      'stroke-linejoin': 'round',
    }),
    line('M11 8.500v5M11 16.600v.1'),
  ],
  forged: () => [
    svg('path', { d: 'M7 1.500h8l5.500 5.500v8l-5.500 5.500h-8l-5.500-5.500v-8z', fill: 'currentColor' }),
    svg('path', { d: 'M7 7l8 8M15 7l-8 8', class: 'cut', 'stroke-width': 2.6 }),
  ],
};

const draw = (parts, name) =>
  svg(
    'svg',
    { viewBox: '0 0 22 22', width: 22, height: 22, class: 'sign ' + name, 'aria-hidden': 'true' },
    parts ? parts() : [],
  );

/** The shape of a standing. */
export const standing = (name) => draw(STANDINGS[name], name);

/** The badge of a verdict. */
export const level = (name) => draw(LEVELS[name], name);

/** Three, two or one filled pips. */
export function pips(certainty) {
  const count = { strong: 3, medium: 2, weak: 1 }[certainty] ?? 0;
  const pip = (i) =>
    svg('circle', {
      cx: 5 + 10 * i,
      cy: 5,
      r: 3.6,
      fill: i < count ? 'currentColor' : 'none',
      stroke: 'currentColor',
      'stroke-width': 1.4,
    });
  return svg(
    'svg',
    { viewBox: '0 0 30 10', width: 30, height: 10, class: 'pips', 'aria-hidden': 'true' },
    [0, 1, 2].map(pip),
  );
}
