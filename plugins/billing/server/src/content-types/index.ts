import subscription from './subscription/schema.json';
import subscriptionLine from './subscription-line/schema.json';
import planItem from './plan-item/schema.json';
import invoice from './invoice/schema.json';
import invoiceLine from './invoice-line/schema.json';
import payment from './payment/schema.json';
import paymentAllocation from './payment-allocation/schema.json';

/** The content types of billing, by singular name. */
export const contentTypes = {
  subscription: { schema: subscription },
  'subscription-line': { schema: subscriptionLine },
  'plan-item': { schema: planItem },
  invoice: { schema: invoice },
  'invoice-line': { schema: invoiceLine },
  payment: { schema: payment },
  'payment-allocation': { schema: paymentAllocation },
};
