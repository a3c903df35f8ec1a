declare module 'virtual:lexicon' {
  const files: import('./load.ts').PackedLexicon;
  export default files;
}
