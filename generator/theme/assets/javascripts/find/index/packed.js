/**
 * The files of the index as Pagefind packs them: gzip around a signature and, in all but the records,
 * CBOR of whole numbers, texts and lists. `generator/search/pagefind/bundle.py` tells what they hold.
 */

const SIGNATURE = "pagefind_dcd".length;
const GZIP = [0x1f, 0x8b];
/** Kinds of CBOR's items (RFC 8949), which the high three bits of the first byte tell. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;
/** From this number on the low five bits tell in how many bytes after them the number stands. */
const LONGER = 24;

/**
 * @param {ArrayBuffer} content - of a file
 * @returns {Promise<Uint8Array>} what stands behind the signature; rejects when the file is broken
 */
export async function unpacked(content) {
  const bytes = new Uint8Array(content);
  // Some hosts tell the browser to unpack such files itself.
  const packed = GZIP.every((byte, at) => bytes[at] === byte);
  const whole = packed ? new Uint8Array(await new Response(unpacking(content)).arrayBuffer()) : bytes;
  return whole.subarray(SIGNATURE);
}

/**
 * @param {Uint8Array} bytes
 * @returns {unknown} a number, a text, or a list of such; throws RangeError or TypeError when it is anything else
 */
export function decoded(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let at = 0;

  /** @param {number} bits */
  function number(bits) {
    if (bits < LONGER) return bits;
    const start = at;
    at += 1 << (bits - LONGER);
    if (bits === LONGER) return view.getUint8(start);
    return bits === LONGER + 1 ? view.getUint16(start) : view.getUint32(start);
  }

  /** @returns {unknown} */
  function item() {
    const head = view.getUint8(at);
    at += 1;
    const kind = head >> 5;
    const value = number(head & 31);
    if (kind === UNSIGNED) return value;
    if (kind === NEGATIVE) return -1 - value;
    if (kind === TEXT) {
      at += value;
      return text.decode(bytes.subarray(at - value, at));
    }
    if (kind !== ARRAY) throw new TypeError(`an item of kind ${kind} in the index`);
    const items = [];
    for (let count = 0; count < value; count += 1) items.push(item());
    return items;
  }

  return item();
}

/** @param {ArrayBuffer} content */
function unpacking(content) {
  return new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip"));
}
