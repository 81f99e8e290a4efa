const CHARACTER_PX = 12;

/** WeChat's canvas of type 2d. It paints nothing and remembers the words and bars that were drawn on it. */
export class Canvas {
  height = 240;
  texts: string[] = [];
  fills = 0;

  private columns = 320;
  private readonly context = this.createContext();

  get width(): number {
    return this.columns;
  }

  /** A canvas that is given a width is empty again. */
  set width(columns: number) {
    this.columns = columns;
    this.texts = [];
    this.fills = 0;
  }

  getContext(kind: string): object | null {
    return kind === '2d' ? this.context : null;
  }

  private createContext(): object {
    const own: Record<string, unknown> = {
      canvas: this,
      measureText: (text: string) => ({ width: text.length * CHARACTER_PX }),
      fillText: (text: string) => void this.texts.push(text),
      fill: () => {
        this.fills += 1;
      },
    };
    // Everything else of a context is either a property that is set or a stroke of the brush.
    return new Proxy(own, { get: (target, name) => Reflect.get(target, name) ?? (() => {}) });
  }
}
