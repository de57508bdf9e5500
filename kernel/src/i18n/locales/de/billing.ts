/** Texts of billing: runs, plans, failures. */
export const billing = {
  name: 'Abrechnung',
  run: 'Abrechnungslauf',
  errors: {
    dateRange: 'Das Datum muss zwischen 1900 und 2199 liegen.',
    untilTooFar: 'Bis zu diesem Datum gibt es zu viele Rechnungen. Bitte wählen Sie ein früheres.',
    amountTooLarge: 'Der Betrag ist zu groß.',
    billToDiffers:
      'Das Konto für die Rechnung muss zur selben Gesellschaft und Währung gehören wie das Konto selbst.',
    termsFixed:
      'Die Zeiträume eines bereits abgerechneten Abonnements können nicht geändert werden. Ändern Sie den Vertrag zu einem Stichtag, oder legen Sie ein neues an.',
    invoicePosted:
      'Eine ausgestellte Rechnung kann nicht geändert werden. Stornieren Sie sie, oder stellen Sie eine Gutschrift aus.',
    creditNoteFixed: 'Eine Gutschrift kann weder storniert noch gutgeschrieben werden.',
    creditTooLarge: 'Gutschriften dürfen die Rechnung nicht übersteigen.',
    periodClosed: 'Der Buchungszeitraum ist bis {date} geschlossen.',
    noLines: 'Mindestens eine Position ist nötig.',
    noEnd: 'Das Abonnement ist unbefristet, es gibt also nichts zu verlängern.',
    notLater: 'Das neue Ende muss nach dem bisherigen liegen.',
    afterEnd: 'Das Datum darf nicht nach dem Ende des Abonnements liegen.',
    beforeStart: 'Das Datum darf nicht vor dem Beginn des Abonnements liegen.',
    beforePause: 'Das Datum darf nicht vor der Pause liegen.',
    laterAmendment: 'Es gibt Positionen, die nach diesem Datum beginnen. Bitte wählen Sie ein späteres.',
    rowInvoiced: 'Diese Zeile des Plans ist abgerechnet und gesperrt.',
    otherCurrency: 'Die Währung des Kontos ist {currency}.',
    notOpen: 'Diese Rechnung ist auf dem Konto nicht offen.',
    moreThanOpen: 'Der Betrag ist höher als der offene Betrag der Rechnung.',
    moreThanPaid: 'Die Zuordnungen übersteigen die Zahlung.',
    accountBlocked: 'Das Konto ist gesperrt: {reason}',
    overLimit:
      'Das Kreditlimit des Kontos beträgt {limit}; damit läge das Risiko bei {exposure}. Erhöhen Sie zuerst das Limit, nehmen Sie Sicherheiten auf, oder buchen Sie eine Zahlung.',
  },
};
