/** Payment cards, member cards and the command that rotates keys. */
export const vault = {
  errors: {
    cardExists: 'This member already has a card with this number.',
    cardExpired: 'This card has expired.',
    notCardNumber: 'This is not a valid card number. Please check the digits.',
    notLastFour: 'These must be the last four digits of the card.',
    notRevealed: 'The number of this card is not kept here, so it cannot be shown.',
    numberAtProvider: 'Card numbers are kept by the payment provider. Please send its token, not the number.',
    numberFixed: 'A card keeps its number. For another number, add a new card.',
    numberInText: 'A whole card number must not be written here.',
    numberNotImported:
      'Card numbers are not taken from files: a file would keep them readable. Add the card by hand.',
    securityCode: 'The security code must never be kept. Please do not send it.',
    tokenNotTaken: 'Card numbers are kept here, so there is no provider whose token could be taken.',
  },
  command: {
    usage: 'npm run rotate-keys [-- --new | --batch 500]',
    progress: '{done} of {total} encrypted with the new key',
    done: '{done} encrypted anew. The whole vault is encrypted with the key “{key}”.',
    unused: 'Nothing is encrypted with these keys any more; they can be taken off ORTAK_VAULT_KEYS: {keys}',
    keyMissing:
      'ORTAK_VAULT_KEYS has no key “{key}”, with which some of the vault is encrypted. What was done stays.',
  },
};
