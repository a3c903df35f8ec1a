/** Whole numbers by place, 0 where none was set; grows as it is written. A quarter of the memory of an array's, and nothing to fill. */
export class Numbers {
  private values: Int32Array;

  /** `room`: places that are there from the beginning. */
  constructor(room = 1 << 10) {
    this.values = new Int32Array(room);
  }

  get(at: number): number {
    return at < this.values.length ? (this.values[at] as number) : 0;
  }

  set(at: number, value: number): void {
    if (at >= this.values.length) {
      const grown = new Int32Array(Math.max(at + 1, 2 * this.values.length));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[at] = value;
  }
}
