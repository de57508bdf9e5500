import type { Core } from '@strapi/strapi';
import { definitionOf } from '@ortak/plugin-simple-rest/server/services/build-definition';
import type { Definitions } from '@ortak/plugin-simple-rest/server/services/definitions';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { tierDefinitions } from '../api/tier/services/describe-definitions';

/** What of the master data travels from one installation to another. Engines declare theirs in their register(). */
export function declareDefinitions(strapi: Core.Strapi): void {
  const registry = strapi.plugin('simple-rest').service('registry') as Registry;
  const definitions = strapi.plugin('simple-rest').service('definitions') as Definitions;
  const by = (key: string, resource: string) => definitionOf(registry, definitions, { resource, key });
  definitions.declare(
    tierDefinitions(registry, 'categories'),
    tierDefinitions(registry, 'sectors'),
    by('code', 'team-roles'),
    by('code', 'relationship-kinds'),
    by('name', 'document-types'),
    definitionOf(registry, definitions, { resource: 'portal-profiles', key: ['name'] }),
  );
}
