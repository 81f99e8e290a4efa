const CHARACTER_PX = 12;

/** WeChat's canvas of type 2d. It draws nothing, but records the texts and bars. */
export class Canvas {
  height = 240;
  texts: string[] = [];
  fills = 0;

  private columns = 320;
  private readonly context = this.createContext();

  get width(): number {
    return this.columns;
  }

  /** Setting the width clears a canvas. */
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
    // All other members of a context are properties to set or drawing calls to ignore.
    return new Proxy(own, { get: (target, name) => Reflect.get(target, name) ?? (() => {}) });
  }
}
