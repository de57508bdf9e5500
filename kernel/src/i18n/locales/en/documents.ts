/** Texts of documents: what is wrong with a file. */
export const documents = {
  errors: {
    empty: 'The file is empty.',
    typeUnknown: 'Files of type “.{extension}” cannot be uploaded. These can: {allowed}.',
    contentDiffers: 'The content of the file is no “.{extension}”. It may be damaged or renamed.',
  },
};
