/** Texts of documents: what is wrong with a file. */
export const documents = {
  errors: {
    empty: 'Die Datei ist leer.',
    typeUnknown: 'Dateien vom Typ „.{extension}“ können nicht hochgeladen werden. Möglich sind: {allowed}.',
    contentDiffers:
      'Der Inhalt der Datei ist kein „.{extension}“. Sie ist vielleicht beschädigt oder umbenannt.',
  },
};
