// Ties values to bytes: what is pointed at or focused is lit in both places, a click or Enter keeps it lit.

export class Evidence {
  constructor() {
    this.names = [];
    this.bound = [];
    this.pinned = null;
    this.listeners = [];
  }

  /** Says what the bytes [start, end) are. */
  name(start, end, label) {
    if (end > start) this.names.push({ start, end, label });
  }

  /** Lights these bytes whenever the element is pointed at or focused. */
  bind(element, spans, label) {
    const value = { element, spans, label };
    this.bound.push(value);
    element.classList.add('v');
    element.addEventListener('pointerenter', () => this.light(spans, label));
    element.addEventListener('pointerleave', () => this.rest());
    element.addEventListener('focus', () => this.light(spans, label, true));
    element.addEventListener('blur', () => this.rest());
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      this.pin(spans, label);
    });
    return element;
  }

  /** Keeps these bytes lit until something else is kept, or the same is chosen again. */
  pin(spans, label) {
    this.pinned = this.pinned && same(this.pinned.spans, spans) ? null : { spans, label };
    for (const { element, spans: own } of this.bound) {
      if (element.hasAttribute('aria-pressed')) {
        element.setAttribute('aria-pressed', String(this.pinned !== null && same(this.pinned.spans, own)));
      }
    }
    if (this.pinned) this.light(spans, label, true);
    else this.rest();
  }

  /** Lights bytes; `far` says that they should be scrolled to. */
  light(spans, label, far = false) {
    for (const value of this.bound) value.element.classList.toggle('lit', same(value.spans, spans));
    for (const listener of this.listeners) listener(spans, label, far);
  }

  /** Back to what is kept, or to nothing. */
  rest() {
    if (this.pinned) this.light(this.pinned.spans, this.pinned.label, true);
    else this.light([], '');
  }

  /** The narrowest name of a byte, or undefined. */
  at(offset) {
    let best;
    for (const name of this.names) {
      if (name.start <= offset && offset < name.end && (!best || name.end - name.start < best.end - best.start))
        best = name;
    }
    return best;
  }
}

function same(a, b) {
  return a.length > 0 && a.length === b.length && a.every(([start, end], i) => start === b[i][0] && end === b[i][1]);
}
