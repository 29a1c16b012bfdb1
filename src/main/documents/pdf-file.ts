/** What stands at a file's end. */
export interface Fin {
  readonly racine: number;
  readonly infos?: number;
  /** Hex: names the file's content, and is the same for the same one. */
  readonly empreinte?: string;
}

const MAX_NUMBER = 8_388_607;

/**
 * Writes a PDF from objects that are made elsewhere: puts them one after another, keeps where each begins,
 * and ends with the table of that. Nothing of what it is given is kept or looked into.
 */
export class PdfFile {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #positions: number[] = [];
  #at = 0;

  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  /** Bytes so far. */
  get length(): number {
    return this.#at;
  }

  begin(): void {
    this.raw(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  }

  raw(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#at += bytes.length;
  }

  /** Objects with where they begin in `body`. @throws RangeError for a number that is taken or none. */
  append(body: Uint8Array, objets: readonly (readonly [numero: number, position: number])[]): void {
    for (const [numero, position] of objets) {
      if (position >= body.length) throw new RangeError('an object beyond its bytes');
      this.#place(numero, this.#at + position);
    }
    this.raw(body);
  }

  object(numero: number, text: string): void {
    this.openObject(numero);
    this.raw(Buffer.from(`${text}\nendobj\n`, 'latin1'));
  }

  /** The beginning of an object whose rest comes by `raw`. */
  openObject(numero: number): void {
    this.#place(numero, this.#at);
    this.raw(Buffer.from(`${numero} 0 obj\n`));
  }

  end({ racine, infos, empreinte }: Fin): void {
    const start = this.#at;
    const size = this.#positions.length;
    const rows = Array.from({ length: Math.max(1, size) }, (_, numero) => {
      const position = this.#positions[numero];
      return position === undefined
        ? '0000000000 65535 f \n'
        : `${String(position).padStart(10, '0')} 00000 n \n`;
    });
    const more = [infos ? `/Info ${infos} 0 R` : '', empreinte ? `/ID [<${empreinte}> <${empreinte}>]` : ''];
    this.raw(
      Buffer.from(
        `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<< /Size ${rows.length} /Root ${racine} 0 R ${more.join(' ')} >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
  }

  #place(numero: number, position: number): void {
    if (numero < 1 || numero > MAX_NUMBER || this.#positions[numero] !== undefined)
      throw new RangeError(`object ${numero} cannot be written`);
    this.#positions[numero] = position;
  }
}
