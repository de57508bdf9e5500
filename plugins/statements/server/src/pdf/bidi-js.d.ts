/** The little of bidi-js that the documents use; the package has no types of its own. */
declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly object[];
  }
  interface Bidi {
    /** Without a base direction the first letter that has one decides. */
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl'): Levels;
    getMirroredCharactersMap(text: string, levels: Levels): Map<number, string>;
  }
  export default function bidiFactory(): Bidi;
}
