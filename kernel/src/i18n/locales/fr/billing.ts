/** Texts of billing: runs, plans, failures. */
export const billing = {
  name: 'Facturation',
  run: 'Cycle de facturation',
  errors: {
    dateRange: 'La date doit se situer entre 1900 et 2199.',
    untilTooFar: 'Il y a trop de factures jusqu’à cette date. Veuillez en choisir une plus proche.',
    amountTooLarge: 'Le montant est trop élevé.',
    billToDiffers: 'Le compte facturé doit relever de la même société et de la même devise que le compte.',
    termsFixed:
      'Les périodes d’un abonnement déjà facturé ne peuvent pas être modifiées. Faites un avenant, ou ouvrez-en un nouveau.',
    invoicePosted: 'Une facture émise ne peut pas être modifiée. Annulez-la, ou émettez un avoir.',
    creditNoteFixed: 'Un avoir ne peut être ni annulé ni crédité.',
    creditTooLarge: 'Les avoirs ne peuvent pas dépasser la facture.',
    periodClosed: 'La période comptable est close jusqu’au {date}.',
    noLines: 'Il faut au moins une ligne.',
    noEnd: 'L’abonnement est sans échéance ; il n’y a donc rien à renouveler.',
    notLater: 'La nouvelle fin doit être postérieure à l’actuelle.',
    afterEnd: 'La date ne peut pas être postérieure à la fin de l’abonnement.',
    beforeStart: 'La date ne peut pas être antérieure au début de l’abonnement.',
    beforePause: 'La date ne peut pas être antérieure à la suspension.',
    laterAmendment: 'Des lignes commencent après cette date. Veuillez en choisir une plus tardive.',
    rowInvoiced: 'Cette ligne de l’échéancier est facturée et verrouillée.',
    otherCurrency: 'La devise du compte est {currency}.',
    notOpen: 'Cette facture n’est pas ouverte sur le compte.',
    moreThanOpen: 'Le montant dépasse le reste à payer de la facture.',
    moreThanPaid: 'Les affectations dépassent le paiement.',
    accountBlocked: 'Le compte est bloqué : {reason}',
    overLimit:
      'La limite de crédit du compte est de {limit} ; le risque serait ainsi de {exposure}. Relevez d’abord la limite, ajoutez une garantie ou enregistrez un paiement.',
  },
};
