/** Deeper than anything that people or the SDK send. */
const MAX_DEPTH = 64;
/** Parsing takes about a microsecond a value, and nobody else is served meanwhile. No import comes near it. */
const MAX_VALUES = 200_000;
/** A name that occurs once costs the parser twenty times as much as a value. */
const MAX_NAMES = 50_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

export type TooMuch = 'tooDeep' | 'tooManyValues';

/**
 * Measures JSON that has not been parsed yet, a piece at a time and in one pass, so that a body which would hold the
 * parser up for seconds is refused at the byte that makes it too large. It does not tell whether the JSON is valid.
 */
export class JsonSize {
  private depth = 0;
  private values = 0;
  private names = 0;
  private isInText = false;
  private isEscaped = false;

  add(piece: Uint8Array): TooMuch | null {
    for (const byte of piece) {
      if (this.isInText) this.readText(byte);
      else if (byte === QUOTE) this.isInText = true;
      else if (byte === COMMA) this.values += 1;
      else if (byte === COLON) this.names += 1;
      else if (CLOSING.has(byte)) this.depth -= 1;
      else if (OPENING.has(byte)) {
        this.depth += 1;
        this.values += 1;
        if (this.depth > MAX_DEPTH) return 'tooDeep';
      }
      if (this.values > MAX_VALUES || this.names > MAX_NAMES) return 'tooManyValues';
    }
    return null;
  }

  private readText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isInText = false;
  }
}
