// Base45 (RFC 9285), as strict as the crate: null for a text that it would not write.

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** The bytes of a text, or null. */
export function decode(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let value = 0;
    for (let place = group.length - 1; place >= 0; place -= 1) {
      const letter = ALPHABET.indexOf(group[place]);
      if (letter < 0) return null;
      value = value * 45 + letter;
    }
    if (group.length === 3 && value <= 0xffff) bytes.push(value >> 8, value & 0xff);
    else if (group.length === 2 && value <= 0xff) bytes.push(value);
    else return null;
  }
  return Uint8Array.from(bytes);
}
