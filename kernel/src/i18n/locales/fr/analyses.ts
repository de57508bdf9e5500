/** Analysis forms: what is wrong with a form or with answers. */
export const analyses = {
  errors: {
    notNumber: 'Il faut un nombre.',
    notKey: 'Une clé commence par une lettre et compte au plus 40 lettres, chiffres et _.',
    notCode:
      'Un code compte au plus 40 lettres minuscules, chiffres, - et _, et commence par une lettre ou un chiffre.',
    keyTwice: 'La clé « {key} » est utilisée deux fois.',
    notColour: 'La couleur doit être l’une de {values}, ou s’écrire comme #1a7f37.',
    notOfType: 'Une question de type « {type} » n’a rien de tel.',
    bandEmpty: 'Une tranche doit finir au-dessus de son début.',
    bandsOverlap: 'Les tranches se chevauchent : celle-ci commence à {from}, la précédente finit à {to}.',
    bandsGap: 'Il y a un vide entre les tranches : celle-ci commence à {from}, la précédente finit à {to}.',
    bandsBegin: 'La tranche la plus basse doit commencer à {from}.',
    bandsEnd: 'La tranche la plus haute doit finir à {to}.',
    weightsZero:
      'Tous les poids sont nuls ; rien ne peut donc être noté. Donnez un poids à au moins une question.',
    noQuestions: 'Le formulaire n’a pas encore de question. Ajoutez-en une avant de le publier.',
    sectionEmpty: 'Cette section n’a pas de question. Ajoutez-en une, ou retirez la section.',
    noOptions: 'La question n’a pas d’options à choisir.',
    nobodyAnswers:
      'Quelqu’un doit pouvoir remplir le formulaire : notre personnel, ou les membres dans l’espace client.',
    neverPublished: 'Le formulaire n’a jamais été publié ; il ne peut donc pas être retiré.',
    unknownQuestion: 'Le formulaire n’a pas de question « {key} ».',
    unknownOption: 'La question n’a pas d’option « {option} ».',
    optionTwice: 'Une option a été choisie deux fois.',
    hiddenQuestion: 'Cette question n’est pas posée au vu des autres réponses ; elle n’en prend donc pas.',
    conditionLoop: 'Des questions dépendent les unes des autres en boucle : {keys}.',
    formulaSign: '« {sign} » à la position {at} de la formule n’est pas compris.',
    formulaEnds: 'La formule n’est pas complète.',
    formulaDeep: 'La formule est trop imbriquée ; {max} niveaux au plus sont permis.',
    formulaFunction: 'Il n’existe pas de fonction « {name} ». Il y a : {known}.',
    formulaParts: 'La fonction « {name} » prend de {least} à {most} valeurs.',
    formulaName: 'La formule nomme « {name} », qui n’est ni une question ni une section du formulaire.',
    formulaLoop: 'Des formules se réfèrent les unes aux autres en boucle : {keys}.',
    notPublished: 'Le formulaire n’est pas publié ; on ne peut donc pas y répondre.',
    notForStaff: 'Seuls les membres répondent à ce formulaire, dans l’espace client.',
    otherCategory: 'Le formulaire n’est pas destiné aux catégories de ce membre.',
    staleForm:
      'Le formulaire a changé : vous avez répondu à la version {version}, la version {current} est maintenant en vigueur. Veuillez le recharger.',
    frozen: 'L’analyse a été envoyée et ne peut plus être modifiée.',
    portalFile:
      'Les membres remplissent ce formulaire dans le portail, qui ne prend pas de fichiers : le fichier ne peut pas être obligatoire.',
    kept: 'L’analyse a été envoyée et est conservée. Les brouillons peuvent être supprimés.',
    mayNotReview: 'Vous ne pouvez ni approuver ni rejeter des analyses.',
  },
};
