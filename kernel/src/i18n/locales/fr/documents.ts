/** Texts of documents: what is wrong with a file. */
export const documents = {
  errors: {
    empty: 'Le fichier est vide.',
    typeUnknown:
      'Les fichiers de type « .{extension} » ne peuvent pas être envoyés. Sont possibles : {allowed}.',
    contentDiffers:
      'Le contenu du fichier n’est pas un « .{extension} ». Il est peut-être endommagé ou renommé.',
  },
};
