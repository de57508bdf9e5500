/** Payment cards and member cards. */
export const vault = {
  errors: {
    aboveMainLimit:
      'Das liegt über dem Limit der Hauptkarte. Das Limit einer Zusatzkarte liegt innerhalb davon.',
    belowAdditionalLimit: 'Eine Zusatzkarte hat ein höheres Limit. Bitte senken Sie zuerst dieses.',
    lostLater: 'Ein Verlust kann nicht in der Zukunft liegen.',
    mainDead: 'Diese Karte ist nicht mehr gültig, deshalb ist keine Zusatzkarte möglich.',
    notMain: 'Zu einer Zusatzkarte gibt es keine weitere Zusatzkarte. Bitte wählen Sie die Hauptkarte.',
    notPrefix: 'Ein Präfix hat zwei bis acht Ziffern und beginnt nicht mit 0.',
    otherAccount: 'Das passt nicht zum Konto der Karte.',
    seriesUsedUp:
      'Die Nummernserie dieser Gesellschaft ist aufgebraucht. Bitte geben Sie ihr ein anderes Präfix.',
    whichAccount: 'Das Mitglied hat mehrere Konten. Bitte wählen Sie eines.',
    whoHolds: 'Bitte wählen Sie, wer die Karte hält, oder schreiben Sie den Namen auf der Karte.',
    cardExists: 'Dieses Mitglied hat bereits eine Karte mit dieser Nummer.',
    cardExpired: 'Diese Karte ist abgelaufen.',
    notCardNumber: 'Das ist keine gültige Kartennummer. Bitte prüfen Sie die Ziffern.',
    notLastFour: 'Das müssen die letzten vier Ziffern der Karte sein.',
    notRevealed: 'Die Nummer dieser Karte wird hier nicht aufbewahrt und kann nicht angezeigt werden.',
    numberAtProvider:
      'Kartennummern liegen beim Zahlungsanbieter. Bitte senden Sie dessen Token, nicht die Nummer.',
    numberFixed: 'Eine Karte behält ihre Nummer. Legen Sie für eine andere Nummer eine neue Karte an.',
    numberInText: 'Hier darf keine vollständige Kartennummer stehen.',
    numberNotImported:
      'Kartennummern werden nicht aus Dateien übernommen: Dort blieben sie lesbar. Legen Sie die Karte von Hand an.',
    securityCode: 'Die Prüfziffer darf niemals aufbewahrt werden. Bitte senden Sie sie nicht.',
    tokenNotTaken:
      'Kartennummern werden hier aufbewahrt; es gibt keinen Anbieter, dessen Token gelten könnte.',
  },
  card: { title: 'KUNDENKARTE', valid: 'GÜLTIG', fileName: 'kundenkarte' },
};
