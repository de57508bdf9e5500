import textTemplate from './text-template/schema.json';

export default { 'text-template': { schema: textTemplate } };
