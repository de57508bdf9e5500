import { readSettings } from '@ortak/config';
import { localVault } from '../domain/local-vault';
import { providerVault } from '../domain/provider-vault';
import type { Vault } from '../domain/vault';

/** The vault of this installation, as ORTAK_VAULT says: `strapi.plugin('vault').service('vault')`. */
export default function vault(): Vault {
  return readSettings().vault === 'provider' ? providerVault : localVault;
}
