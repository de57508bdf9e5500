/** Texts of billing: runs, plans, failures. */
export const billing = {
  name: 'Billing',
  run: 'Billing run',
  errors: {
    dateRange: 'The date must lie between 1900 and 2199.',
    untilTooFar: 'There are too many invoices up to this date. Please choose an earlier one.',
    amountTooLarge: 'The amount is too large.',
    billToDiffers: 'The bill-to account must be of the same company and currency as the account.',
    termsFixed:
      'The periods of a subscription that was invoiced cannot be changed. Amend it, or open a new one.',
    invoicePosted: 'A posted invoice cannot be changed. Void it, or issue a credit note.',
    creditNoteFixed: 'A credit note can be neither voided nor credited.',
    creditTooLarge: 'Credits cannot exceed the invoice.',
    periodClosed: 'The accounting period is closed until {date}.',
    noLines: 'At least one line is needed.',
    noEnd: 'The subscription has no end, so there is nothing to renew.',
    notLater: 'The new end must be after the present one.',
    afterEnd: 'The date cannot be after the end of the subscription.',
    beforeStart: 'The date cannot be before the start of the subscription.',
    beforePause: 'The date cannot be before the pause.',
    laterAmendment: 'There are lines that begin after this date. Please choose a later one.',
    rowInvoiced: 'This row of the plan is invoiced and locked.',
    otherCurrency: 'The currency of the account is {currency}.',
    notOpen: 'This invoice is not open on the account.',
    moreThanOpen: 'The amount is more than what is open of the invoice.',
    moreThanPaid: 'The allocations are more than the payment.',
    accountBlocked: 'The account is blocked: {reason}',
    overLimit:
      'The credit limit of the account is {limit}; with this its exposure would be {exposure}. Raise the limit, add collateral or collect a payment first.',
  },
};
