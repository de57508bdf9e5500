/** Extra fields and extra-information screens: what the console says about them. */
export const extra = {
  extra: { title: 'Extra information' },
};
