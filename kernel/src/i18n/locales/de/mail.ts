/** The e-mails that Ortak sends. */
export const mail = {
  greeting: 'Guten Tag {name},',
  regards: 'Mit freundlichen Grüßen',
  automatic: 'Diese E-Mail wurde von Ortak versendet.',
  statement: {
    subject: 'Ihr Kontoauszug von {company} · {period}',
    body: 'anbei erhalten Sie Ihren Kontoauszug für den Zeitraum {period}.',
    owed: 'Am {date} beträgt der von Ihnen zu zahlende Betrag {amount}.',
    inFavour: 'Am {date} beträgt Ihr Guthaben {amount}.',
    settled: 'Am {date} ist nichts zu zahlen.',
    overdue:
      'Davon sind {amount} überfällig. Falls Sie bereits gezahlt haben, betrachten Sie diesen Hinweis bitte als gegenstandslos.',
  },
  resetPassword: {
    subject: 'Ihr Ortak-Passwort erneuern',
    body: 'Sie möchten Ihr Passwort erneuern. Der folgende Link ist eine Stunde lang gültig.',
    action: 'Passwort erneuern',
    ignore: 'Falls Sie das nicht waren, müssen Sie nichts tun; Ihr Passwort wurde nicht geändert.',
  },
  invitation: {
    subject: 'Sie sind zum Ortak-Portal eingeladen',
    body: 'Sie sind zum Portal eingeladen, in dem Sie Abonnements, Rechnungen und Konten Ihres Unternehmens finden. Wählen Sie zu Beginn ein Passwort.',
    action: 'Passwort wählen',
    expires: 'Dieser Link gilt {days} Tage und lässt sich einmal verwenden.',
    ignore:
      'Falls Sie diese Einladung nicht erwartet haben, müssen Sie nichts tun; ohne den Link öffnet sich nichts.',
    known:
      'Sie wurden zum Portal eingeladen, doch mit dieser E-Mail-Adresse gibt es bereits ein Konto. Eine Adresse gehört nur einer Person; bitte nennen Sie der einladenden Person für den neuen Zugang eine andere.',
    signIn: 'Mit Ihrem Konto anmelden',
  },
  reminder: {
    subject: '{count, plural, one {Erinnerung: {name}} other {Sie haben # Erinnerungen}}',
    reminder: 'Erinnerung',
    mention: 'Sie wurden in einer Notiz erwähnt',
    'next-step': 'Nächster Schritt',
    'portal-note': 'Im Portal geschrieben',
  },
  analysisDue: {
    reminder: 'Zeit für eine neue Analyse: Das letzte Ergebnis von „{form}“ gilt bis {day}.',
    subject: 'Bitte antworten Sie erneut: {form}',
    body: 'Ihre Antworten zu „{form}“ gelten bis {day}. Bitte füllen Sie das Formular im Portal neu aus; es dauert nur wenige Minuten.',
  },
  changeDecided: {
    approvedSubject: 'Ihre Änderung wurde genehmigt',
    refusedSubject: 'Ihre Änderung konnte nicht genehmigt werden',
    approved: 'Die gewünschte Änderung wurde genehmigt und in Ihre Daten übernommen.',
    refused: 'Die gewünschte Änderung konnte nicht genehmigt werden; Ihre Daten bleiben unverändert.',
    reason: 'Begründung',
    see: 'Im Portal ansehen',
  },
  notification: {
    subject: '{count, plural, one {Neu für Sie: {line}} other {Sie haben # neue Benachrichtigungen}}',
    body: 'Im Portal gibt es Neuigkeiten für Sie:',
    more: 'und {count} weitere',
    all: 'Alles im Portal',
    choose: 'Wählen Sie, worüber Sie E-Mails erhalten',
  },
};
