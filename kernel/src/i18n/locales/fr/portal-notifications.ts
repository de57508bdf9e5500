/** What the portal says about notifications; mails tell each of them in the same words. */
export const portalNotifications = {
  notifications: {
    title: 'Notifications',
    lead: 'Ce qui s’est passé récemment et vous concerne.',
    bell: '{count, plural, =0 {Notifications} one {Notifications, # non lue} other {Notifications, # non lues}}',
    unread: 'Non lu',
    all: 'Tout afficher',
    choose: 'Choisir les notifications',
    empty: 'Aucune notification',
    emptyText:
      'Lorsqu’une facture est émise, qu’un document ou une note est partagé avec vous ou qu’une annonce est publiée, vous le voyez ici.',
    latest: 'Les notifications les plus récentes des 90 derniers jours sont affichées.',
    lines: {
      invoice: 'Facture {number} : {amount}',
      invoiceDue: 'Facture {number} : {amount}, échéance le {date}',
      creditNote: 'Avoir {number} : {amount}',
      payment: 'Paiement reçu : {amount}, {date}',
      document: 'Document : {title}',
      announcement: 'Annonce : {title}',
      note: 'Note : {text}',
      approved: 'Votre modification a été approuvée : {fields}',
      refused: 'Votre modification n’a pas été approuvée : {fields}',
      analysis: 'Merci de répondre à nouveau : {form}',
    },
    kinds: {
      invoice: 'Factures',
      payment: 'Paiements',
      document: 'Documents',
      note: 'Notes',
      announcement: 'Annonces',
      request: 'Demandes de modification',
      analysis: 'Évaluations',
    },
    ways: {
      portal: 'Portail',
      mail: 'E-mail',
    },
    settings: {
      title: 'Notifications',
      text: 'Vous choisissez ce dont vous êtes informé ; chaque changement est enregistré aussitôt.',
      about: 'Sujet',
      switch: '{kind} : {way}',
      failed: 'Votre choix n’a pas pu être enregistré ; il reste tel qu’il était.',
    },
  },
};
