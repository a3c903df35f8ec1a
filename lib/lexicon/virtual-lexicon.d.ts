declare module 'virtual:lexicon' {
  /** See `lib/lexicon/unpack.ts`. */
  const pack: string;
  export default pack;
}
