import memberCard from './member-card/schema.json';
import paymentCard from './payment-card/schema.json';

/** The content types of the vault, by singular name. */
export const contentTypes = {
  'payment-card': { schema: paymentCard },
  'member-card': { schema: memberCard },
};
