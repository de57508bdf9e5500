/** What went well is said by the launcher; Strapi speaks up when something is wrong. */
export default () => ({ level: 'warn' });
