// The learned reader's network: what checker/reading/network.py computes, number for number.
//
// Python in WebAssembly would take half a second for a draft on a phone, which is too long while
// somebody types. That the two agree to the last bit is no luck: weights and inputs of a layer
// are whole numbers, and whatever is not is worked out in the same order, with Python's own `exp`
// and `erf`. The build refuses a pair whose answers differ. Why each step is as it is, is said
// there.

const STEPS = 1023; // the largest whole number that a layer's input is written in
const LANES = 8; // the numbers that the kernel takes at a time
const PAGE = 65_536; // bytes of WebAssembly's memory

// plugins/bundle/multiply.wat, compiled: too short to be sent apart. A test compares the two.
const KERNEL =
  "AGFzbQEAAAABCgFgBn9/f39/fwADAgEABQMBAAEHFQIGbWVtb3J5AgAIbXVsdGlwbHkAAAqkAQGhAQIDfwF7IANBAXQh" +
  "AwNAIAAhByAEIQgDQP0MAAAAAAAAAAAAAAAAAAAAACEJQQAhBgNAIAkgASAGav0ABAAgByAGav0ABAD9ugH9rgEhCSAG" +
  "QRBqIgYgA0kNAAsgAiAJ/RsAIAn9GwFqIAn9GwIgCf0bA2pqNgIAIAJBBGohAiAHIANqIQcgCEEBayIIDQALIAEgA2oh" +
  "ASAFQQFrIgUNAAsL";

/**
 * Read a model file.
 *
 * Returns the file's header, as text, and `run(ids, {exp, erf})`, which returns [scores, tags]
 * as Network.__call__ does.
 */
export async function readNetwork(data) {
  const end = data.indexOf(10);
  const header = new TextDecoder().decode(data.subarray(0, end));
  const shape = JSON.parse(header);
  const { rank, width, heads, attention, inner, pooled, longest } = shape;
  const kernel = Uint8Array.from(atob(KERNEL), (byte) => byte.charCodeAt(0));
  const multiply = multiplier((await WebAssembly.instantiate(kernel)).instance.exports);
  const take = taker(data.subarray(end + 1), multiply.keep);
  const embeddings = take.bytes(shape.pieces.length * rank);
  const scales = take.floats(rank);
  const places = take.floats(longest * width);
  const widen = take.linear(rank, width);
  const first = take.norm(width);
  const layers = Array.from({ length: shape.layers }, () => ({
    asked: take.linear(width, 3 * attention),
    out: take.linear(attention, width),
    attended: take.norm(width),
    inner: take.linear(width, inner),
    outer: take.linear(inner, width),
    done: take.norm(width),
  }));
  const tag = take.linear(width, 1);
  const pool = take.linear(2 * width, pooled);
  const score = take.linear(pooled, shape.rules.length);

  function embedded(ids) {
    const rows = ids.map((id) => scales.map((scale, at) => (embeddings[id * rank + at] - 128) * scale));
    const here = (place) => places.subarray(place * width, (place + 1) * width);
    return linear(widen, rows).map((row, place) => norm(first, plus(row, here(place))));
  }

  function layer(parts, pieces, { exp, erf }) {
    const heard = attend(linear(parts.asked, pieces), exp);
    const mixed = linear(parts.out, heard).map((row, at) => norm(parts.attended, plus(pieces[at], row)));
    const thought = linear(parts.inner, mixed).map((row) => gelu(row, erf));
    return linear(parts.outer, thought).map((row, at) => norm(parts.done, plus(mixed[at], row)));
  }

  /** Return a layer's output for each of some rows. */
  function linear({ weights, inputs, outputs, scales, bias }, rows) {
    const steps = rows.map((row) => STEPS / (reach(row) || 1));
    const numbers = rows.map((row, place) => whole(row, steps[place]));
    const sums = multiply.rows(numbers, weights, inputs, outputs);
    return steps.map((each, place) => {
      const unit = 1 / each;
      const out = new Float64Array(outputs);
      for (let at = 0, from = place * outputs; at < outputs; at += 1, from += 1) {
        out[at] = sums[from] * unit * scales[at] + bias[at];
      }
      return out;
    });
  }

  /** Let each piece hear all pieces: a head at a time. */
  function attend(asked, exp) {
    const [count, size] = [asked.length, attention / heads];
    const heard = asked.map(() => new Float64Array(attention));
    for (let start = 0; start < attention; start += size) {
      const queries = table(asked, start, size);
      const keys = table(asked, attention + start, size);
      const values = table(asked, 2 * attention + start, size);
      const unit = (queries.unit * keys.unit) / Math.sqrt(size);
      const scores = multiply.rows(queries.rows, multiply.lend(keys.rows), size, count);
      const shares = asked.map((_, place) =>
        shared(scores.subarray(place * count, (place + 1) * count), unit, exp),
      );
      const sums = multiply.rows(shares, multiply.lend(columns(values.rows)), count, size);
      for (const [place, row] of heard.entries()) {
        const back = values.unit / total(shares[place]);
        for (let at = 0; at < size; at += 1) row[start + at] = sums[place * size + at] * back;
      }
    }
    return heard;
  }

  function run(ids, libm) {
    const pieces = layers.reduce((rows, parts) => layer(parts, rows, libm), embedded(ids));
    const tags = linear(tag, pieces).map(([number]) => number);
    const largest = most(tags);
    const shares = tags.map((each) => libm.exp(each - largest));
    const all = fsum(shares);
    const read = new Float64Array(2 * width);
    for (let at = 0; at < width; at += 1) {
      const column = pieces.map((row) => row[at]);
      read[at] = fsum(column) / ids.length;
      read[width + at] = fsum(column.map((number, piece) => number * shares[piece])) / all;
    }
    const [scores] = linear(score, [gelu(linear(pool, [read])[0], libm.erf)]);
    return [Array.from(scores), tags];
  }

  return { header, run };
}

/**
 * Products of whole numbers, in the kernel's memory: first the weights that are kept, one layer's
 * after another, then room for what is multiplied with them and for the sums.
 */
function multiplier({ memory, multiply }) {
  let kept = 0;
  const padded = (count) => Math.ceil(count / LANES) * LANES;
  const room = (bytes) => {
    const lacking = bytes - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
  };
  const write = (at, rows, inputs) => {
    const stride = padded(inputs);
    room(at + 2 * stride * rows.length);
    const to = new Int16Array(memory.buffer, at, stride * rows.length);
    to.fill(0);
    for (const [place, row] of rows.entries()) to.set(row, place * stride);
    return at + to.byteLength;
  };
  let lent = 0;
  return {
    /** Keep rows of weights, one for each output; return where. */
    keep(rows) {
      const at = kept;
      kept = lent = write(at, rows, rows[0].length);
      return at;
    },
    /** The same, until the next product. */
    lend(rows) {
      lent = write(kept, rows, rows[0].length);
      return kept;
    },
    /** Return the sums of every row with every output's weights, row after row. */
    rows(numbers, weights, inputs, outputs) {
      const at = lent;
      const to = write(at, numbers, inputs);
      room(to + 4 * numbers.length * outputs);
      multiply(weights, at, to, padded(inputs), outputs, numbers.length);
      lent = kept;
      return new Int32Array(memory.buffer, to, numbers.length * outputs);
    },
  };
}

/** The numbers of a model file, taken one layer after another. */
function taker(data, keep) {
  let at = 0;
  const bytes = (count) => data.subarray(at, (at += count));
  const floats = (count) => {
    return Float64Array.from(new Float32Array(bytes(4 * count).slice().buffer));
  };
  const norm = (width) => ({ weight: floats(width), bias: floats(width) });
  const linear = (inputs, outputs) => {
    const given = bytes(inputs * outputs); // a row for each input, 128 for nought
    const rows = Array.from({ length: outputs }, (_, output) => {
      const row = new Int16Array(inputs);
      for (let input = 0; input < inputs; input += 1) row[input] = given[input * outputs + output] - 128;
      return row;
    });
    return { weights: keep(rows), inputs, outputs, scales: floats(outputs), bias: floats(outputs) };
  };
  return { bytes, floats, norm, linear };
}

/** Some columns of all rows as whole numbers of one unit. */
function table(rows, start, size) {
  const some = rows.map((row) => row.subarray(start, start + size));
  const steps = STEPS / (most(some.map(reach)) || 1);
  return { rows: some.map((row) => whole(row, steps)), unit: 1 / steps };
}

function whole(numbers, steps) {
  const out = new Int16Array(numbers.length);
  for (let at = 0; at < out.length; at += 1) out[at] = numbers[at] * steps;
  return out;
}

/** How much of its attention a piece gives to each, in whole steps. */
function shared(scores, unit, exp) {
  const largest = most(scores);
  const out = new Int16Array(scores.length);
  for (let at = 0; at < out.length; at += 1) out[at] = exp((scores[at] - largest) * unit) * STEPS;
  return out;
}

function total(numbers) {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at];
  return sum;
}

function columns(rows) {
  return Array.from(rows[0], (_, at) => {
    const out = new Int16Array(rows.length);
    for (let place = 0; place < rows.length; place += 1) out[place] = rows[place][at];
    return out;
  });
}

function most(numbers) {
  let largest = numbers[0];
  for (let at = 1; at < numbers.length; at += 1) if (numbers[at] > largest) largest = numbers[at];
  return largest;
}

function reach(numbers) {
  let largest = 0;
  for (let at = 0; at < numbers.length; at += 1) largest = Math.max(largest, Math.abs(numbers[at]));
  return largest;
}

function plus(one, other) {
  const sums = new Float64Array(one.length);
  for (let at = 0; at < one.length; at += 1) sums[at] = one[at] + other[at];
  return sums;
}

function norm({ weight, bias }, numbers) {
  const count = numbers.length;
  const mean = fsum(numbers) / count;
  const [apart, squares, out] = [0, 0, 0].map(() => new Float64Array(count));
  for (let at = 0; at < count; at += 1) {
    apart[at] = numbers[at] - mean;
    squares[at] = apart[at] * apart[at];
  }
  const scale = 1 / Math.sqrt(fsum(squares) / count + 1e-12);
  for (let at = 0; at < count; at += 1) out[at] = apart[at] * scale * weight[at] + bias[at];
  return out;
}

const HALF = Math.sqrt(0.5);

function gelu(numbers, erf) {
  const out = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    out[at] = numbers[at] * 0.5 * (1 + erf(numbers[at] * HALF));
  }
  return out;
}

const partials = new Float64Array(64); // as many as two doubles that far apart could need

/**
 * The sum of finite numbers, rounded once, as math.fsum rounds it: partial sums that do not
 * overlap are kept until the end (Shewchuk, 1997).
 */
export function fsum(numbers) {
  let count = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    let number = numbers[index];
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const other = partials[at];
      const sum = number + other;
      // What the sum lost of the smaller of the two.
      const lost =
        Math.abs(number) < Math.abs(other) ? number - (sum - other) : other - (sum - number);
      if (lost) partials[kept++] = lost;
      number = sum;
    }
    partials[kept] = number;
    count = kept + 1;
  }
  if (!count) return 0;
  let sum = partials[--count];
  let lost = 0;
  while (count && !lost) {
    const before = sum;
    const next = partials[--count];
    sum = before + next;
    lost = next - (sum - before);
  }
  // Half-way cases are rounded to even only if nothing lies beyond them.
  const beyond = count ? partials[count - 1] : 0;
  if (lost && beyond && lost > 0 === beyond > 0) {
    const other = sum + 2 * lost;
    if (other - sum === 2 * lost) return other;
  }
  return sum;
}
