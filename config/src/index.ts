export {
  environmentSchema,
  settingNames,
  SECRET_NAMES,
  SettingsError,
  type SecretName,
  type VaultKey,
} from './environment';
export { addVaultKey, keepSecrets, type StoredSecrets } from './secrets';
export { readSettings, readLaunch, type S3Settings, type Settings } from './settings';
export { CURRENCIES, DEFAULT_TIME_ZONE } from './locales';
export { watchParent } from './watch-parent';
export { engines } from './engines';
