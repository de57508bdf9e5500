/** Payment cards, member cards and the command that rotates keys. */
export const vault = {
  errors: {
    aboveMainLimit: 'This is above the limit of the main card. An additional holder’s limit lies within it.',
    belowAdditionalLimit: 'An additional holder has a higher limit. Please lower theirs first.',
    lostLater: 'A loss cannot be in the future.',
    mainDead: 'This card is no longer valid, so it can have no additional holder.',
    notMain: 'An additional card can have no additional holder of its own. Please choose the main card.',
    notPrefix: 'A prefix has two to eight digits and does not begin with 0.',
    otherAccount: 'This does not fit the account of the card.',
    seriesUsedUp: 'The number series of this company is used up. Please give it another prefix.',
    whichAccount: 'The member has several accounts. Please choose one.',
    whoHolds: 'Please choose the holder, or write the name on the card.',
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
  card: { title: 'MEMBER CARD', valid: 'VALID', fileName: 'member-card' },
};
