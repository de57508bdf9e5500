export {
  environmentSchema,
  settingNames,
  SECRET_NAMES,
  SettingsError,
  type SecretName,
  type VaultKey,
} from './environment';
export { readSettings, readLaunch, type Settings } from './settings';
export { addVaultKey, keepSecrets, type StoredSecrets } from './secrets';
export { CURRENCIES, DEFAULT_TIME_ZONE, LANGUAGES } from './locales';
export { watchParent } from './watch-parent';
