import { answerBody, beginBody, previewBody, reviewBody, submitBody, versionBody } from './bodies';

const route = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  handler: string,
  policy: 'staff' | 'portal',
  right: { readonly area: 'analysis-forms' | 'analyses'; readonly action: string },
  body?: unknown,
) => ({
  method,
  path,
  handler: `analyses.${handler}`,
  config: {
    auth: false,
    policies: [{ name: `plugin::access.${policy}`, config: right }],
    ...(body === undefined ? {} : { body }),
  },
});

const forms = (action: string) => ({ area: 'analysis-forms', action }) as const;
const answers = (action: string) => ({ area: 'analyses', action }) as const;

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('POST', '/console/analysis-forms/preview', 'preview', 'staff', forms('view'), previewBody),
      route('POST', '/console/analysis-forms/:id/publish', 'publish', 'staff', forms('edit'), versionBody),
      route('POST', '/console/analysis-forms/:id/retire', 'retire', 'staff', forms('edit'), versionBody),
      route('POST', '/console/analyses/:id/submit', 'submit', 'staff', answers('edit'), submitBody),
      route('POST', '/console/analyses/:id/review', 'review', 'staff', answers('approve'), reviewBody),
      route('GET', '/portal/analyses/due', 'due', 'portal', answers('view')),
      route('POST', '/portal/analyses', 'portalCreate', 'portal', answers('create'), beginBody),
      route('PUT', '/portal/analyses/:id', 'portalEdit', 'portal', answers('edit'), answerBody),
    ],
  },
};
