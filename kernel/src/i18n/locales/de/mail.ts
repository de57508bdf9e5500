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
  reminder: {
    subject: '{count, plural, one {Erinnerung: {name}} other {Sie haben # Erinnerungen}}',
    reminder: 'Erinnerung',
    mention: 'Sie wurden in einer Notiz erwähnt',
    'next-step': 'Nächster Schritt',
  },
  analysisDue: {
    subject: 'Bitte antworten Sie erneut: {form}',
    body: 'Ihre Antworten zu „{form}“ gelten bis {day}. Bitte füllen Sie das Formular im Portal neu aus; es dauert nur wenige Minuten.',
  },
};
