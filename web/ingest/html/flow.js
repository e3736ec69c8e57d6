// Text as it flows: white space collapses as CSS has it, blocks stand on lines of their own.
// Grows by parts that are joined once; the length so far is known at any time, for spans.

export class Flow {
  #parts = [];
  #wanted = 0; // line ends due before the next text
  #space = false; // a space due before the next text of this line
  #tab = false;
  #lineStarts = [0];
  length = 0;

  /** Asks for so many line ends before the next text; several asks in a row count once, as the largest. */
  breakLine(n) {
    if (this.length > 0) this.#wanted = Math.max(this.#wanted, n);
    this.#space = false;
    this.#tab = false;
  }

  /** A line end that is there whatever stands around it: <br>. */
  endLine() {
    if (this.length > 0) this.#wanted = Math.min(2, this.#wanted + 1);
    this.#space = false;
  }

  gap() {
    this.#space = true;
  }

  /** Between the cells of a row. */
  cell() {
    this.#tab = this.#wanted === 0;
  }

  /** Adds text; white space in it is collapsed to one space, and none stands at the ends of a line. */
  add(text) {
    let last = 0;
    for (const { 0: white, index } of text.matchAll(/[ \t\n\f\r]+/g)) {
      if (index > last) this.#put(text.slice(last, index));
      this.#space = true;
      last = index + white.length;
    }
    if (last < text.length) this.#put(text.slice(last));
  }

  /** Adds text whose white space counts, but for that at the end of a line. */
  addPreserved(text) {
    text.replace(/\r\n?/g, '\n').split('\n').forEach((line, i) => {
      if (i > 0) this.endLine();
      const shown = line.slice(0, shownLength(line));
      if (shown !== '') this.#put(shown);
      if (shown.length < line.length) this.#space = true;
    });
  }

  #put(text) {
    if (this.#wanted > 0) {
      for (let n = 1; n <= this.#wanted; n++) this.#lineStarts.push(this.length + n);
      this.#write('\n'.repeat(this.#wanted));
    } else if (this.#tab) this.#write('\t');
    else if (this.#space && this.length > this.#lineStarts[this.#lineStarts.length - 1]) this.#write(' ');
    this.#wanted = 0;
    this.#space = false;
    this.#tab = false;
    this.#write(text);
  }

  #write(text) {
    this.#parts.push(text);
    this.length += text.length;
  }

  /** The line that holds a place: [start, end), end past its last letter. @param {number} place */
  lineAt(place) {
    const starts = this.#lineStarts;
    let low = 0, high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= place) low = middle;
      else high = middle;
    }
    return [starts[low], low + 1 < starts.length ? starts[low + 1] - 1 : this.length];
  }

  toString() {
    return this.#parts.join('');
  }
}

/** The length of a line without the white space at its end, as CSS counts white space. */
function shownLength(line) {
  let length = line.length;
  while (length > 0 && ' \t\f'.includes(line[length - 1])) length--;
  return length;
}
