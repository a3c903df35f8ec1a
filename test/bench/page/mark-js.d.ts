/** As much of mark.js as the benchmark uses; the package has no types. */
declare module 'mark.js' {
  export interface MarkOptions {
    readonly separateWordSearch?: boolean;
    readonly diacritics?: boolean;
    readonly each?: (element: Element) => void;
    readonly done?: (count: number) => void;
  }
  export default class Mark {
    constructor(context: Node);
    mark(phrases: string[], options?: MarkOptions): void;
    unmark(): void;
  }
}
