/** Payment cards and member cards. */
export const vault = {
  errors: {
    aboveMainLimit:
      'Cela dépasse la limite de la carte principale. La limite d’une carte supplémentaire y reste inférieure.',
    belowAdditionalLimit:
      'Une carte supplémentaire a une limite plus élevée. Veuillez d’abord abaisser celle-ci.',
    lostLater: 'Une perte ne peut pas être dans le futur.',
    mainDead: 'Cette carte n’est plus valable ; elle ne peut donc pas avoir de carte supplémentaire.',
    notMain: 'Une carte supplémentaire ne peut pas en avoir une autre. Veuillez choisir la carte principale.',
    notPrefix: 'Un préfixe compte de deux à huit chiffres et ne commence pas par 0.',
    otherAccount: 'Cela ne correspond pas au compte de la carte.',
    seriesUsedUp: 'La série de numéros de cette société est épuisée. Veuillez lui donner un autre préfixe.',
    whichAccount: 'Le membre a plusieurs comptes. Veuillez en choisir un.',
    whoHolds: 'Veuillez choisir le titulaire, ou écrire le nom sur la carte.',
    cardExists: 'Ce membre a déjà une carte avec ce numéro.',
    cardExpired: 'Cette carte a expiré.',
    notCardNumber: 'Ce numéro de carte n’est pas valable. Veuillez vérifier les chiffres.',
    notLastFour: 'Il faut les quatre derniers chiffres de la carte.',
    notRevealed: 'Le numéro de cette carte n’est pas conservé ici ; il ne peut donc pas être affiché.',
    numberAtProvider:
      'Les numéros de carte sont conservés par le prestataire de paiement. Veuillez envoyer son jeton, pas le numéro.',
    numberFixed: 'Une carte garde son numéro. Pour un autre numéro, ajoutez une nouvelle carte.',
    numberInText: 'Un numéro de carte complet ne doit pas figurer ici.',
    numberNotImported:
      'Les numéros de carte ne sont pas repris de fichiers : ils y resteraient lisibles. Ajoutez la carte à la main.',
    securityCode: 'Le cryptogramme ne doit jamais être conservé. Veuillez ne pas l’envoyer.',
    tokenNotTaken:
      'Les numéros de carte sont conservés ici ; il n’y a donc pas de prestataire dont le jeton puisse être repris.',
  },
  card: { title: 'CARTE CLIENT', valid: 'VALABLE', fileName: 'carte-client' },
};
