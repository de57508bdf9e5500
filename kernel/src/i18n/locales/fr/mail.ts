/** The e-mails that Ortak sends. */
export const mail = {
  greeting: 'Bonjour {name},',
  regards: 'Cordialement,',
  automatic: 'Cet e-mail a été envoyé par Ortak.',
  statement: {
    subject: 'Votre relevé de compte {company} · {period}',
    body: 'Veuillez trouver ci-joint votre relevé de compte pour la période {period}.',
    owed: 'Au {date}, le montant à payer est de {amount}.',
    inFavour: 'Au {date}, le solde en votre faveur est de {amount}.',
    settled: 'Au {date}, vous ne devez rien.',
    overdue:
      'Sur ce montant, {amount} sont en retard. Si vous avez déjà payé, veuillez ne pas tenir compte de ce rappel.',
  },
  resetPassword: {
    subject: 'Renouvelez votre mot de passe Ortak',
    body: 'Vous avez demandé à renouveler votre mot de passe. Le lien ci-dessous est valable une heure.',
    action: 'Renouveler mon mot de passe',
    ignore:
      'Si vous n’êtes pas à l’origine de cette demande, vous n’avez rien à faire ; votre mot de passe n’a pas changé.',
  },
  invitation: {
    subject: 'Vous êtes invité au portail Ortak',
    body: 'Vous êtes invité au portail, où vous trouverez les abonnements, factures et comptes de votre organisation. Choisissez un mot de passe pour commencer.',
    action: 'Choisir mon mot de passe',
    expires: 'Ce lien est valable {days} jours et ne sert qu’une fois.',
    ignore:
      'Si vous n’attendiez pas cette invitation, vous n’avez rien à faire ; sans ce lien, rien ne s’ouvre.',
    known:
      'Vous avez été invité au portail, mais un compte existe déjà avec cette adresse e-mail. Une adresse n’appartient qu’à une personne ; indiquez-en une autre à la personne qui vous invite.',
    signIn: 'Se connecter avec votre compte',
  },
  reminder: {
    subject: '{count, plural, one {Rappel : {name}} other {Vous avez # rappels}}',
    reminder: 'Rappel',
    mention: 'Vous avez été mentionné dans une note',
    'next-step': 'Prochaine étape',
    'portal-note': 'Écrit sur le portail',
  },
  analysisDue: {
    reminder: 'Nouvelle analyse à faire : le dernier résultat de « {form} » est valable jusqu’au {day}.',
    subject: 'Merci de répondre à nouveau : {form}',
    body: 'Vos réponses à « {form} » sont valables jusqu’au {day}. Merci de remplir à nouveau le formulaire dans l’espace client ; cela prend quelques minutes.',
  },
  changeDecided: {
    approvedSubject: 'Votre modification a été approuvée',
    refusedSubject: 'Votre modification n’a pas pu être approuvée',
    approved: 'La modification demandée a été approuvée et figure maintenant dans vos données.',
    refused: 'La modification demandée n’a pas pu être approuvée ; vos données restent inchangées.',
    reason: 'Motif',
    see: 'Voir dans le portail',
  },
  notification: {
    subject:
      '{count, plural, one {Du nouveau pour vous : {line}} other {Vous avez # nouvelles notifications}}',
    body: 'Il y a du nouveau pour vous dans le portail :',
    more: 'et {count} de plus',
    all: 'Tout voir dans le portail',
    choose: 'Choisissez les e-mails que vous recevez',
  },
};
